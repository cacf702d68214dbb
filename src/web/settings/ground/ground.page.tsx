import type { VNode } from 'preact';
import {
  GROUND_KINDS,
  type PersonGround,
} from '../../../store/entities/settings/person-ground.entity';
import { Actions, Choice, Field, Form, Problem, Prose } from '../../parts/form';
import { Moment } from '../../parts/due';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { WORDS } from './ground.words';

/** A ground with the names of who recorded and ended it. */
export type NamedGround = Omit<PersonGround, 'recordedBy' | 'endedBy'> & {
  recordedBy: string;
  endedBy: string | null;
};

export interface GroundPageView {
  /** The newest first. */
  history: readonly NamedGround[];
  typed: Record<'kind' | 'words' | 'personMonths' | 'target', string>;
  version: number;
  mayChange: boolean;
  problem: string | null;
  done: string;
}

/** On what ground the report may name persons. */
export function groundPage(frame: Frame, view: GroundPageView): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'settings' }, <Ground view={view} />);
}

function Ground({ view }: { view: GroundPageView }): VNode {
  const t = useWords(WORDS);
  const { history, mayChange, problem, done } = view;
  const told = Object.entries(t.done).find(([code]) => code === done)?.[1];
  const current = history.find(({ endedAt }) => endedAt === null);
  const past = history.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      {told === undefined ? null : (
        <p class="done" role="status">
          {told}
        </p>
      )}
      <Problem text={problem} />
      <p class="prose">{t.lead}</p>
      <section>
        <h2>{t.holds}</h2>
        {current === undefined ? <p>{t.none}</p> : <One ground={current} />}
        {current === undefined || !mayChange ? null : (
          <Form action="/settings/ground/end">
            <Actions>
              <button>{t.end}</button>
            </Actions>
          </Form>
        )}
      </section>
      {mayChange ? (
        <Recording view={view} isFirst={current === undefined} />
      ) : (
        <p class="quiet">{t.admin}</p>
      )}
      <section>
        <h2>{t.law}</h2>
        <ul class="prose">
          {t.laws.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      {mayChange ? <Settings view={view} /> : null}
      {past.length === 0 ? null : (
        <section>
          <h2>{t.history}</h2>
          {past.map((ground) => (
            <One key={ground.id} ground={ground} />
          ))}
        </section>
      )}
    </>
  );
}

function One({ ground }: { ground: NamedGround }): VNode {
  const t = useWords(WORDS);
  const { kind, words, recordedAt, recordedBy, endedAt, endedBy } = ground;
  return (
    <div class="ground" data-kind={kind}>
      <p>
        <strong>{t.kinds[kind]}</strong>
      </p>
      <p dir="auto" class="own-words">
        {words}
      </p>
      <p class="quiet">
        {t.recorded} <Moment at={recordedAt} />, {t.by} <bdi>{recordedBy}</bdi>
        {endedAt === null ? null : (
          <>
            . {t.ended} <Moment at={endedAt} />, {t.by} <bdi>{endedBy}</bdi>
          </>
        )}
        .
      </p>
    </div>
  );
}

function Recording({ view, isFirst }: { view: GroundPageView; isFirst: boolean }): VNode {
  const t = useWords(WORDS);
  const { kind, words } = view.typed;
  return (
    <section>
      <h2>{isFirst ? t.record : t.replace}</h2>
      <Form action="/settings/ground">
        <Choice
          {...{ name: 'kind', label: t.kind, value: kind }}
          options={[
            { value: '', label: t.choose },
            ...GROUND_KINDS.map((value) => ({ value, label: t.kinds[value] })),
          ]}
        />
        <Prose
          {...{ name: 'words', label: t.wordsLabel, hint: t.wordsHint, value: words }}
          rows={4}
          maxLength={2000}
        />
        <Actions>
          <button class="primary">{t.save}</button>
        </Actions>
      </Form>
    </section>
  );
}

function Settings({ view: { typed, version } }: { view: GroundPageView }): VNode {
  const t = useWords(WORDS);
  return (
    <section>
      <h2>{t.settings}</h2>
      <Form action="/settings/ground/settings" version={version}>
        <Field
          {...{ name: 'personMonths', label: t.months, hint: t.monthsHint }}
          {...{ value: typed.personMonths, type: 'number', min: 3, max: 120 }}
        />
        <Field
          {...{ name: 'target', label: t.target, hint: t.targetHint }}
          {...{ value: typed.target, type: 'number', min: 1, max: 100 }}
        />
        <Actions>
          <button>{t.set}</button>
        </Actions>
      </Form>
    </section>
  );
}
