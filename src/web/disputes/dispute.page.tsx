import type { VNode } from 'preact';
import type { DisputeView } from '../../hiring/verbs/contacts/dispute.view';
import type { ReportedChannel } from '../../hiring/verbs/contacts/contact.form';
import { parseInstant } from '../../kernel/instant';
import { Moment } from '../parts/due';
import { Actions, Form, Problem, Prose } from '../parts/form';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { WORDS } from './disputes.words';

/** What the page of one contested contact shows. */
export interface DisputeShown {
  dispute: DisputeView;
  typed: { decision: string; reason: string };
  problem: string | null;
  once: string;
}

/** Both sides' words, and the form for the decision. */
export function disputePage(frame: Frame, shown: DisputeShown): string {
  const { one: title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title }, <Dispute shown={shown} />);
}

function Dispute({ shown }: { shown: DisputeShown }): VNode {
  const t = useWords(WORDS);
  const { dispute, typed, problem, once } = shown;
  const { contact, application, candidate, loggedBy, channel, at, note, words } = dispute;
  return (
    <>
      <Problem text={problem} />
      <dl>
        <dt>{t.about}</dt>
        <dd>
          <a href={`/applications/${application}`}>
            <bdi>{candidate}</bdi>
          </a>
          , {t.channels[channel as ReportedChannel]}
        </dd>
        <dt>{t.at}</dt>
        <dd>
          <Moment at={parseInstant(at)!} />
        </dd>
        <dt>{t.contested}</dt>
        <dd>
          {dispute.disputedAt === null ? '–' : <Moment at={parseInstant(dispute.disputedAt)!} />}
        </dd>
      </dl>
      <h2>{t.loggedBy(loggedBy)}</h2>
      <pre dir="auto">{note}</pre>
      <h2>{t.says(candidate)}</h2>
      <pre dir="auto">{words}</pre>
      {dispute.decision === null ? (
        <Form action={`/disputes/${contact}`} once={once}>
          <fieldset>
            <legend>{t.decision}</legend>
            {(['upheld', 'dismissed'] as const).map((one) => (
              <p class="tick" key={one}>
                <label>
                  <input
                    {...{ type: 'radio', name: 'decision', value: one, required: true }}
                    checked={typed.decision === one}
                  />{' '}
                  <span>{t[one]}</span>
                </label>
              </p>
            ))}
          </fieldset>
          <Prose name="reason" label={t.reason} value={typed.reason} rows={3} maxLength={2000} />
          <Actions>
            <button class="primary">{t.save}</button>
          </Actions>
        </Form>
      ) : (
        <Decided dispute={dispute} />
      )}
    </>
  );
}

function Decided({ dispute: { decision, reason, decidedAt } }: { dispute: DisputeView }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <h2>{t.decision}</h2>
      <p>
        {t[decision as 'upheld']}{' '}
        {decidedAt === null ? null : <Moment at={parseInstant(decidedAt)!} />}
      </p>
      <pre dir="auto">{reason}</pre>
    </>
  );
}
