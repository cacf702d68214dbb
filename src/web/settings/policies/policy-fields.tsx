import type { VNode } from 'preact';
import { Field } from '../../parts/form';
import { useReader, useWords } from '../../page/reader';
import { ruleName } from '../../words/rules';
import type { Amount, PolicyDraft, RuleDraft } from './policy-draft';
import { WORDS } from './policy.words';
import { eventsText, keptByText, UNITS, UNIT_WORDS } from './rule-words';

/** The rules of a policy as a table whose times can be changed, and what holds for all of them. */
export function PolicyFields({ draft }: { draft: PolicyDraft }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.rules}>
        <table class="rules">
          <thead>
            <tr>
              <th scope="col">{t.on}</th>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.event}</th>
              <th scope="col">{t.within}</th>
              <th scope="col">{t.keptBy}</th>
              <th scope="col">{t.warn}</th>
              <th scope="col">{t.escalate}</th>
            </tr>
          </thead>
          <tbody>
            {draft.rules.map((one) => (
              <RuleRow key={one.rule.key} one={one} />
            ))}
          </tbody>
        </table>
      </div>
      <div class="form">
        <Field
          {...{
            name: 'maxPause',
            label: t.maxPause,
            value: draft.maxPause,
            type: 'number',
            min: 1,
          }}
        />
        <Field
          {...{ name: 'maxReschedules', label: t.maxReschedules, value: draft.maxReschedules }}
          {...{ type: 'number', min: 0 }}
        />
      </div>
    </>
  );
}

function RuleRow({ one }: { one: RuleDraft }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { rule, isOn, within, warn, escalate } = one;
  const name = ruleName(rule.key, rule.title, locale);
  return (
    <tr>
      <td>
        <input
          {...{ type: 'checkbox', name: `${rule.key}-on`, value: 'on', checked: isOn }}
          aria-label={t.onOf(name)}
        />
      </td>
      <th scope="row">{name}</th>
      <td>{eventsText(rule.on, locale)}</td>
      <td>
        {within === null ? (
          t.given
        ) : (
          <AmountFields
            {...{ name: `${rule.key}-within`, amount: within }}
            labels={[t.number(name), t.unit(name)]}
          />
        )}
      </td>
      <td>{keptByText(rule.keptBy, locale)}</td>
      <td>
        <input
          {...{ name: `${rule.key}-warn`, value: warn, class: 'short' }}
          aria-label={t.warnOf(name)}
        />
      </td>
      <td>
        <AmountFields
          {...{ name: `${rule.key}-escalate`, amount: escalate }}
          labels={[t.escalateOf(name), t.escalateUnit(name)]}
        />
      </td>
    </tr>
  );
}

function AmountFields({
  name,
  amount,
  labels,
}: {
  name: string;
  amount: Amount;
  labels: readonly [string, string];
}): VNode {
  const units = useWords(UNIT_WORDS);
  return (
    <span class="amount">
      <input
        {...{ name: `${name}-n`, value: amount.n, class: 'number', inputMode: 'decimal' }}
        aria-label={labels[0]}
      />
      <select name={`${name}-unit`} aria-label={labels[1]}>
        {UNITS.map((unit) => (
          <option value={unit} selected={unit === amount.unit}>
            {units[unit][1]}
          </option>
        ))}
      </select>
    </span>
  );
}
