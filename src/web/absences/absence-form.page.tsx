import type { VNode } from 'preact';
import type { HandOverPreview, Named } from '../../hiring/verbs/absences/absence-list';
import { Moment } from '../parts/due';
import { Actions, Choice, Field, Form, Problem } from '../parts/form';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { WORDS } from './absences.words';

/** What was typed so far. */
export interface AbsenceTyped {
  user: string;
  from: string;
  to: string;
  delegate: string;
}

export interface AbsenceFormView {
  typed: AbsenceTyped;
  people: readonly Named[];
  /** Whether others' absences may be entered. */
  mayChoose: boolean;
  preview: HandOverPreview | null;
  problem: string | null;
  once: string;
}

/** A new absence: who, when, who answers; and what that hands over. */
export function absenceFormPage(frame: Frame, view: AbsenceFormView): string {
  const { newTitle: title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'me' }, <AbsenceForm view={view} />);
}

function AbsenceForm({ view }: { view: AbsenceFormView }): VNode {
  const t = useWords(WORDS);
  const { typed, people, mayChoose, preview, problem, once } = view;
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  const others = mayChoose ? options : options.filter(({ value }) => value !== typed.user);
  return (
    <>
      <Problem text={problem} />
      <Form action="/absences/new" once={once}>
        {mayChoose ? (
          <Choice name="user" label={t.who} value={typed.user} options={options} />
        ) : null}
        <Field
          {...{ name: 'from', label: t.from, hint: t.fromHint, value: typed.from }}
          type="datetime-local"
          optional
        />
        <Field name="to" label={t.to} value={typed.to} type="datetime-local" />
        <Choice
          {...{ name: 'delegate', label: t.answers, hint: t.delegateHint }}
          value={typed.delegate}
          options={others}
        />
        <Actions>
          <button name="preview" value="true">
            {t.preview}
          </button>
          <button class="primary">{t.enter}</button>
        </Actions>
      </Form>
      {preview === null ? null : <GoingOver preview={preview} />}
    </>
  );
}

function GoingOver({ preview }: { preview: HandOverPreview }): VNode {
  const t = useWords(WORDS);
  const { rows, promises, told, delegate, isNow, from, isCut } = preview;
  return (
    <section class="preview" aria-live="polite">
      <h2>{t.goes}</h2>
      {rows.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <p>
            {t.goesTo(t.sum(promises, rows.length), delegate)} {t.told(told)}{' '}
            {told === 0 ? null : isNow ? (
              t.atOnce
            ) : (
              <>
                {t.when} <Moment at={from} />.
              </>
            )}{' '}
            {isCut ? t.cut : null}
          </p>
          <div class="scrolls" role="region" tabIndex={0} aria-label={t.goes}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.candidate}</th>
                  <th scope="col">{t.job}</th>
                  <th scope="col" class="number">
                    {t.promises}
                  </th>
                  <th scope="col">{t.firstDue}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.application}>
                    <td>
                      <a href={`/applications/${row.application}`}>
                        <bdi>{row.candidate}</bdi>
                      </a>
                    </td>
                    <td dir="auto">{row.job}</td>
                    <td class="number">{row.promises}</td>
                    <td>
                      <Moment at={row.firstDue} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
