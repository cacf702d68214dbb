import type { VNode } from 'preact';
import type { TermsItem } from '../../../hiring/terms/terms-list';
import type { Rule } from '../../../sla/policy/policy';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { ruleName } from '../../words/rules';
import { TermsTable } from '../terms/versions';
import { WORDS } from './policy.words';
import { withinText } from './rule-words';

/** The policies there are, and the laws. @param laws the rules that a law makes */
export function policiesPage(
  frame: Frame,
  items: readonly TermsItem[],
  laws: readonly Rule[],
): string {
  const { list } = WORDS[frame.reader.locale];
  const about = { title: list, place: 'settings' } as const;
  return staffPage(frame, about, <Policies items={items} laws={laws} />);
}

function Policies({ items, laws }: { items: readonly TermsItem[]; laws: readonly Rule[] }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  return (
    <>
      <p>{t.listLead}</p>
      <TermsTable path="/settings/policies" items={items} />
      <h2>{t.laws}</h2>
      <p>{t.lawsLead}</p>
      {laws.map((rule) => (
        <section key={rule.key}>
          <h3>{ruleName(rule.key, rule.title, locale)}</h3>
          <dl>
            <dt>{t.within}</dt>
            <dd>{withinText(rule.within, locale)}</dd>
            <dt>{t.law}</dt>
            <dd lang="en">{rule.statutory?.law}</dd>
            <dt>{t.source}</dt>
            <dd lang="en">{rule.statutory?.source}</dd>
          </dl>
        </section>
      ))}
    </>
  );
}
