import type { VNode } from 'preact';
import type { WouldKeep } from '../../../hiring/applications/due/kept-ahead';
import type { ApplicationHead } from '../../../hiring/applications/application-heads';
import { Actions, Form, Problem } from '../../parts/form';
import { Preview } from '../../parts/preview';
import type { Frame } from '../../page/frames';
import { localPath } from '../../paths/local-path';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import type { PreviewView } from '../../preview/preview.view';
import { ruleName } from '../../words/rules';
import { words } from '../../words/words';
import type { Typed } from './typed';
import type { Verb } from './verb';

export interface VerbPageView {
  head: ApplicationHead;
  typed: Typed;
  /** What the verb shows of its own. */
  look: unknown;
  /** True where there is nothing to do it to. */
  isIdle: boolean;
  /** What it would send; null while nobody asked. */
  preview: PreviewView | null;
  /** What that would keep, once it has arrived. */
  keeps: readonly WouldKeep[];
  problem: string | null;
  once: string;
}

const WORDS = words({
  en: {
    preview: 'Show what is sent',
    back: 'Back to the application',
    keeps: 'Once it has arrived, this is kept:',
  },
  fi: {
    preview: 'Näytä, mitä lähtee',
    back: 'Takaisin hakemukseen',
    keeps: 'Kun se on perillä, tämä on täytetty:',
  },
  sv: {
    preview: 'Visa vad som skickas',
    back: 'Tillbaka till ansökan',
    keeps: 'När det har kommit fram är detta uppfyllt:',
  },
});

/** The page of a verb: what it is about, its form, and what it would send. */
export function verbPage(frame: Frame, verb: Verb, view: VerbPageView): string {
  const { title } = verb.words[frame.reader.locale];
  const about = { title: title(view.head.candidate.name), place: 'board' } as const;
  return staffPage(frame, about, <Page verb={verb} view={view} />);
}

function Page({ verb, view }: { verb: Verb; view: VerbPageView }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const own = useWords(verb.words);
  const { head, typed, look, isIdle, preview, keeps, problem, once } = view;
  const back = localPath(typed.text('back'));
  const about = typed.text('about');
  return (
    <>
      <p class="quiet">
        <a href={`/applications/${head.id}`}>{t.back}</a> · {head.job.title} · {head.stage.name}
      </p>
      <Problem text={problem} />
      <Form action={`/applications/${head.id}/${verb.name}`} once={once} version={head.version}>
        {back === null ? null : <input type="hidden" name="back" value={back} />}
        {about === '' || verb.choosesAbout === true ? null : (
          <input type="hidden" name="about" value={about} />
        )}
        {verb.fields({ head, typed, look })}
        {isIdle ? null : (
          <Actions>
            {verb.hasPreview ? (
              <button name="preview" value="true">
                {t.preview}
              </button>
            ) : null}
            <button class="primary">{own.button}</button>
          </Actions>
        )}
      </Form>
      {keeps.length === 0 ? null : (
        <p class="banner" role="status">
          {t.keeps} {keeps.map(({ rule, title }) => ruleName(rule, title, locale)).join(', ')}.
        </p>
      )}
      {preview === null ? null : <Preview preview={preview} />}
    </>
  );
}
