import type { VNode } from 'preact';
import type { ApplicationHead } from '../../../hiring/applications/application-heads';
import type { PreviewView } from '../../preview.view';
import { Actions, Choice, Field, Form, Problem, Prose, Tick } from '../../parts/form';
import { Preview } from '../../parts/preview';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { words } from '../../words/words';

/** What was typed so far. */
export interface MoveTyped {
  stage: string;
  subject: string;
  body: string;
  due: string;
  silent: boolean;
}

export interface MoveView {
  head: ApplicationHead;
  typed: MoveTyped;
  /** What it would tell; null before a stage is chosen. */
  preview: PreviewView | null;
  problem: string | null;
  once: string;
}

const WORDS = words({
  en: {
    title: (name: string) => `Move ${name}`,
    now: (stage: string) => `Now in ${stage}.`,
    to: 'To',
    subject: 'Subject',
    body: 'Your own words',
    bodyHint: 'Empty: the letter of the stage.',
    due: 'The candidate hears next by',
    dueHint: 'The mail says so, and it becomes a promise.',
    silent: 'Tell the candidate nothing',
    preview: 'Show what is sent',
    move: 'Move and tell',
  },
  fi: {
    title: (name) => `Siirrä: ${name}`,
    now: (stage) => `Nyt vaiheessa ${stage}.`,
    to: 'Vaiheeseen',
    subject: 'Otsikko',
    body: 'Omin sanoin',
    bodyHint: 'Tyhjänä lähtee vaiheen oma viesti.',
    due: 'Hakija kuulee seuraavan kerran viimeistään',
    dueHint: 'Viesti kertoo ajan, ja siitä tulee lupaus.',
    silent: 'Älä kerro hakijalle',
    preview: 'Näytä, mitä lähtee',
    move: 'Siirrä ja kerro',
  },
  sv: {
    title: (name) => `Flytta ${name}`,
    now: (stage) => `Nu i ${stage}.`,
    to: 'Till',
    subject: 'Ämne',
    body: 'Med egna ord',
    bodyHint: 'Tomt: stegets eget brev.',
    due: 'Kandidaten får besked senast',
    dueHint: 'Brevet säger det, och det blir ett löfte.',
    silent: 'Berätta inget för kandidaten',
    preview: 'Visa vad som skickas',
    move: 'Flytta och berätta',
  },
});

/** Moving an application: where to, in which words, and what the candidate would get. */
export function movePage(frame: Frame, view: MoveView): string {
  const t = WORDS[frame.reader.locale];
  const title = t.title(view.head.candidate.name);
  return staffPage(frame, { title, place: 'board' }, <Move view={view} />);
}

function Move({ view: { head, typed, preview, problem, once } }: { view: MoveView }): VNode {
  const t = useWords(WORDS);
  const stages = head.stages.filter(({ id }) => id !== head.stage.id);
  return (
    <>
      <p>
        {head.job.title}. {t.now(head.stage.name)}
      </p>
      <Problem text={problem} />
      <Form action={`/applications/${head.id}/move`} once={once} version={head.version}>
        <Choice
          name="stage"
          label={t.to}
          value={typed.stage}
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field name="subject" label={t.subject} value={typed.subject} optional maxLength={200} />
        <Prose name="body" label={t.body} hint={t.bodyHint} value={typed.body} optional />
        <Field
          {...{ name: 'due', label: t.due, hint: t.dueHint, value: typed.due }}
          type="datetime-local"
          optional
        />
        <Tick name="silent" label={t.silent} checked={typed.silent} />
        <Actions>
          <button name="preview" value="true">
            {t.preview}
          </button>
          <button class="primary">{t.move}</button>
        </Actions>
      </Form>
      {preview === null ? null : <Preview preview={preview} />}
    </>
  );
}
