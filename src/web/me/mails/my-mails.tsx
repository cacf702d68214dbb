import type { VNode } from 'preact';
import type { WantedMails } from '../../../accounts/mails/staff-mails.repository';
import { useWords } from '../../page/reader';
import { Actions, Choice, Field, Form, Tick } from '../../parts/form';
import { MY_MAILS_WORDS } from './my-mails.words';

/** Which mails somebody gets, or chose and could not be saved. */
export interface MyMailsView {
  mails: WantedMails;
  /** They look after others, and may get the weekly report. */
  hasWeekly: boolean;
  /** When the organisation's working day begins: "08:00". */
  opens: string;
}

/** Where people choose which mails of Lupaus they get, and when. */
export function MyMails({ view: { mails, hasWeekly, opens } }: { view: MyMailsView }): VNode {
  const t = useWords(MY_MAILS_WORDS);
  const time = (name: 'dueTodayAt' | 'weeklyAt') => (
    <Field
      {...{
        name,
        label: t.at[name],
        hint: t.atHint(opens),
        value: mails[name] ?? '',
        type: 'time',
      }}
      optional
    />
  );
  return (
    <section id="mails">
      <h2>{t.title}</h2>
      <p class="quiet measure">{t.how}</p>
      <Form action="/me/mails" version={mails.version}>
        <Tick name="dueToday" label={t.dueToday} hint={t.dueTodayHint} checked={mails.dueToday} />
        {time('dueTodayAt')}
        {hasWeekly ? (
          <>
            <Tick name="weekly" label={t.weekly} checked={mails.weekly} />
            <Choice
              {...{ name: 'weeklyOn', label: t.on, hint: t.onHint, value: String(mails.weeklyOn) }}
              options={t.days.map((label, i) => ({ value: String(i), label }))}
            />
            {time('weeklyAt')}
          </>
        ) : null}
        <Tick name="atRisk" label={t.atRisk} hint={t.perHour} checked={mails.atRisk} />
        <Tick name="broken" label={t.broken} hint={t.perHour} checked={mails.broken} />
        <Actions>
          <button>{t.save}</button>
        </Actions>
      </Form>
    </section>
  );
}
