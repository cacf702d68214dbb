import type { VNode } from 'preact';
import type { Policy } from '../../../sla/policy/policy';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { ruleName } from '../../words/rules';
import { WhatIfLink } from '../terms/what-if-button';
import { WORDS } from './policy.words';
import { eventsText, keptByText, warnText, withinText } from './rule-words';

/** A preset, which can be looked at and begun from. */
export function policyPresetPage(frame: Frame, name: string, policy: Policy): string {
  const t = WORDS[frame.reader.locale];
  const path = `/settings/policies/${encodeURIComponent(name)}`;
  const actions = (
    <>
      <a href={`${path}/file.json`} download>
        {t.download}
      </a>
      <a class="button" href={`/settings/policies/new?from=${encodeURIComponent(name)}`}>
        {t.make}
      </a>
    </>
  );
  const about = { title: t.title(name), place: 'settings', actions } as const;
  return staffPage(frame, about, <Preset name={name} policy={policy} />);
}

function Preset({ name, policy }: { name: string; policy: Policy }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  return (
    <>
      <p>
        {t.preset} <WhatIfLink kind="policy" name={name} />
      </p>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.rules}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.event}</th>
              <th scope="col">{t.within}</th>
              <th scope="col">{t.keptBy}</th>
              <th scope="col">{t.warn}</th>
            </tr>
          </thead>
          <tbody>
            {policy.rules.map((rule) => (
              <tr key={rule.key}>
                <th scope="row">{ruleName(rule.key, rule.title, locale)}</th>
                <td>{eventsText(rule.on, locale)}</td>
                <td>{withinText(rule.within, locale)}</td>
                <td>{keptByText(rule.keptBy, locale)}</td>
                <td>{warnText(rule.warnAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
