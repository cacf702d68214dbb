import type { VNode } from 'preact';
import type { StepName } from '../../hiring/organisation/first-run-steps';
import { Actions, Choice, Field, Form, Problem, Tick } from '../parts/form';
import { MailStatePart } from '../mail-settings/mail-state';
import type { MailState, TestedMail } from '../mail-settings/mail-states';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { LANGUAGES } from '../settings/organisation/organisation.page';
import { dayText } from '../settings/terms/days';
import { WORDS } from './first-run.words';

/** What each step shows in its fields. */
export interface StepViews {
  company: { name: string; timezone: string; locale: string };
  hours: { preset: string; presets: readonly string[]; days: string; from: string; to: string };
  holidays: { listed: string[]; ticked: string[] };
  mail: { state: MailState };
  pipeline: { name: string; ticked: string[] };
}
export type StepView = { [Name in StepName]: { step: Name } & StepViews[Name] }[StepName];

/** What a step says beside its fields. */
interface StepSaid {
  problem: string | null;
  /** What came of a test mail. */
  tested: TestedMail | null;
  /** Whether the reader may send one. */
  mayTest: boolean;
}

/** One of the five steps. */
export function stepPage(
  frame: Frame,
  view: StepView,
  { problem = null, tested = null, mayTest = false }: Partial<StepSaid> = {},
): string {
  const t = WORDS[frame.reader.locale];
  const [title] = t.steps[view.step];
  return staffPage(
    frame,
    { title, place: 'settings' },
    <Step view={view} said={{ problem, tested, mayTest }} />,
  );
}

function Step({ view, said }: { view: StepView; said: StepSaid }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <p class="quiet">{t.steps[view.step][1]}</p>
      <Problem text={said.problem} />
      {view.step === 'mail' ? (
        <MailStatePart
          {...{ state: view.state, tested: said.tested }}
          action={said.mayTest ? '/first-run/mail/test' : null}
        />
      ) : null}
      <Form action={`/first-run/${view.step}`}>
        <Fields view={view} />
        <Actions>
          <button class="primary">{view.step === 'mail' ? t.mailOk : t.save}</button>
          <a href="/first-run">{t.back}</a>
        </Actions>
      </Form>
    </>
  );
}

function Fields({ view }: { view: StepView }): VNode {
  switch (view.step) {
    case 'company':
      return <Company view={view} />;
    case 'hours':
      return <Hours view={view} />;
    case 'holidays':
      return <Holidays view={view} />;
    case 'mail':
      return <></>;
    case 'pipeline':
      return <Pipeline view={view} />;
  }
}

function Company({ view }: { view: StepViews['company'] }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <Field
        {...{ name: 'name', label: t.name, value: view.name, maxLength: 200 }}
        autocomplete="organization"
      />
      <Field name="timezone" label={t.zone} value={view.timezone} />
      <Choice {...{ name: 'locale', label: t.language, value: view.locale, options: LANGUAGES }} />
    </>
  );
}

function Hours({ view }: { view: StepViews['hours'] }): VNode {
  const t = useWords(WORDS);
  const { preset, presets, days, from, to } = view;
  return (
    <>
      <Choice
        {...{ name: 'preset', label: t.preset, hint: t.presetHint, value: preset }}
        options={presets.map((name) => ({ value: name, label: name }))}
      />
      <Choice
        {...{ name: 'days', label: t.days, value: days }}
        options={Object.entries(t.dayRanges).map(([value, label]) => ({ value, label }))}
      />
      <Field {...{ name: 'from', label: t.from, value: from, type: 'time' }} />
      <Field {...{ name: 'to', label: t.to, value: to, type: 'time' }} />
    </>
  );
}

function Holidays({ view: { listed, ticked } }: { view: StepViews['holidays'] }): VNode {
  const t = useWords(WORDS);
  const reader = useReader();
  return (
    <fieldset>
      <legend>{t.holidaysLead}</legend>
      {listed.length === 0 ? <p class="quiet">{t.noHolidays}</p> : null}
      {listed.map((date) => (
        <Tick
          key={date}
          {...{ name: `h-${date}`, value: 'on', label: dayText(date, reader) }}
          checked={ticked.includes(date)}
        />
      ))}
    </fieldset>
  );
}

function Pipeline({ view: { name, ticked } }: { view: StepViews['pipeline'] }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <Field {...{ name: 'name', label: t.pipelineName, value: name, maxLength: 100 }} />
      <fieldset>
        <legend>{t.between}</legend>
        {Object.entries(t.stages).map(([kind, label]) => (
          <Tick
            key={kind}
            {...{ name: `stage-${kind}`, value: 'on', label, checked: ticked.includes(kind) }}
          />
        ))}
      </fieldset>
    </>
  );
}
