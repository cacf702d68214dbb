import type { VNode } from 'preact';
import type { PolicyDifference } from '../../../hiring/terms/text/policy-difference';
import type { Effect } from '../../../hiring/terms/trial/effect';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { ruleName } from '../../words/rules';
import { Compare } from '../terms/compare';
import { EffectShown } from '../terms/effect';
import { Said } from '../terms/said';
import { WORDS } from './policy.words';
import { warnText, withinText } from './rule-words';

export interface PolicyChangesView {
  name: string;
  from: number;
  to: number;
  newest: number;
  differences: readonly PolicyDifference[];
  effect: Effect;
  done: string;
}

/** What one version says otherwise than another, in words, and what it did to what was owed. */
export function policyChangesPage(frame: Frame, view: PolicyChangesView): string {
  const title = WORDS[frame.reader.locale].changes(view.name, view.from, view.to);
  return staffPage(frame, { title, place: 'settings' }, <Changes view={view} />);
}

function Changes({ view }: { view: PolicyChangesView }): VNode {
  const t = useWords(WORDS);
  const { name, from, to, newest, differences, effect, done } = view;
  const path = `/settings/policies/${encodeURIComponent(name)}`;
  return (
    <>
      <Said done={done} />
      <p>
        <a href={path}>{t.back}</a>
      </p>
      {differences.length === 0 ? <p>{t.same}</p> : null}
      <ul class="differences">
        {differences.map((one, i) => (
          <li key={i}>
            <Difference one={one} />
          </li>
        ))}
      </ul>
      <EffectShown effect={effect} />
      <Compare {...{ path, from, to, newest }} />
    </>
  );
}

function Difference({ one }: { one: PolicyDifference }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  if (!('rule' in one)) {
    const said = one.what === 'maxPause' ? t.maxPauseWas : t.maxReschedulesWas;
    return <>{said(one.before, one.after)}</>;
  }
  const { rule } = one;
  const name = ruleName(rule.key, rule.title, locale);
  const time = (within: typeof rule.within) => withinText(within, locale);
  switch (one.what) {
    case 'added':
      return <>{t.added(name, time(rule.within))}</>;
    case 'removed':
      return <>{t.removed(name)}</>;
    case 'within':
      return <>{t.withinWas(name, time(one.before.within), time(one.after.within))}</>;
    case 'warnAt':
      return <>{t.warnWas(name, warnText(one.before.warnAt), warnText(one.after.warnAt))}</>;
    case 'escalateAfter':
      return (
        <>{t.escalateWas(name, time(one.before.escalateAfter), time(one.after.escalateAfter))}</>
      );
    case 'rest':
      return <>{t.restWas(name, one.fields.join(', '))}</>;
  }
}
