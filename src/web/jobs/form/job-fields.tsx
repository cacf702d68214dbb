import type { VNode } from 'preact';
import type { Choosable, JobChoices } from '../../../hiring/board/job-choices';
import { LOCALES } from '../../../mail/locale';
import { Choice, Field } from '../../parts/form';
import { useReader, useWords } from '../../page/reader';
import { WORDS } from '../jobs.words';
import { wordFor } from '../word-for';
import type { JobTyped } from './job-page.form';

/** What stands first among policies and calendars, and sends nothing: what it is now. */
export interface AsItIs {
  policy: string;
  calendar: string;
}

/** What a job is opened with, or changed to. */
export function JobFields({
  typed,
  choices,
  now,
}: {
  typed: JobTyped;
  choices: JobChoices;
  /** The job that is changed has a policy and a calendar already; null for a new one. */
  now: AsItIs | null;
}): VNode {
  const t = useWords(WORDS);
  const { zone } = useReader();
  const named = (names: readonly string[], asItIs: string | undefined): Choosable[] => [
    ...(asItIs === undefined ? [] : [{ value: '', label: asItIs }]),
    ...names.map((name) => ({ value: name, label: name })),
  ];
  return (
    <>
      <Field name="title" label={t.title} value={typed.title} maxLength={200} />
      <Field
        {...{ name: 'department', label: t.department, value: typed.department }}
        {...{ list: 'departments', maxLength: 80, optional: true }}
      />
      <datalist id="departments">
        {choices.departments.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {now === null ? (
        <Choice
          {...{ name: 'pipeline', label: t.pipeline, value: typed.pipeline }}
          options={choices.pipelines}
        />
      ) : null}
      <Choice
        {...{ name: 'owner', label: t.owner, value: typed.owner, options: choices.people }}
        hint={t.ownerHint}
      />
      <Ticks
        {...{ name: 'team', label: t.team, ticked: typed.team }}
        options={choices.people.filter(({ value }) => value !== typed.owner)}
      />
      <Choice
        {...{ name: 'policy', label: t.policy, value: typed.policy }}
        options={named(choices.policies, now?.policy)}
      />
      <Ticks
        {...{ name: 'statutory', label: t.laws, ticked: typed.statutory }}
        options={choices.laws.map((law) => ({
          value: law,
          label: wordFor(t.law, law) ?? law,
        }))}
      />
      <Choice
        {...{ name: 'calendar', label: t.calendar, value: typed.calendar }}
        options={named(choices.calendars, now?.calendar)}
      />
      <Choice
        {...{ name: 'locale', label: t.locale, value: typed.locale }}
        options={LOCALES.map((locale) => ({ value: locale, label: t.languages[locale] }))}
      />
      <Field
        {...{ name: 'applyUntil', label: t.applyUntil, value: typed.applyUntil, hint: zone }}
        type="datetime-local"
        optional
      />
      <Field
        {...{ name: 'openings', label: t.openings, value: typed.openings, min: 1, max: 10_000 }}
        type="number"
        optional
      />
    </>
  );
}

function Ticks({
  name,
  label,
  options,
  ticked,
}: {
  name: string;
  label: string;
  options: readonly Choosable[];
  ticked: readonly string[];
}): VNode | null {
  if (options.length === 0) return null;
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="people-ticks">
        {options.map(({ value, label: text }) => (
          <label key={value}>
            <input {...{ type: 'checkbox', name, value, checked: ticked.includes(value) }} />{' '}
            <span dir="auto">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
