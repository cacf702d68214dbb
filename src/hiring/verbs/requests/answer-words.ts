import { InputError } from '../../../kernel/errors';
import type { Locale } from '../../../mail/locale';
import type {
  ColleagueRequest,
  RequestChoice,
} from '../../../store/entities/hiring/colleague-request.entity';
import type { AnswerForm } from './request.form';

const WORDS: Record<
  Locale,
  { choices: Record<RequestChoice, string>; strengths: string; toImprove: string }
> = {
  en: {
    choices: { go_on: 'Go on with them.', unsure: 'Not sure.', stop: 'Do not go on with them.' },
    strengths: 'What was good',
    toImprove: 'What could be better',
  },
  fi: {
    choices: { go_on: 'Jatkoon.', unsure: 'En ole varma.', stop: 'Ei jatkoon.' },
    strengths: 'Mikä oli hyvää',
    toImprove: 'Mikä voisi olla paremmin',
  },
  sv: {
    choices: { go_on: 'Gå vidare.', unsure: 'Osäker.', stop: 'Gå inte vidare.' },
    strengths: 'Vad som var bra',
    toImprove: 'Vad som kunde vara bättre',
  },
};

/** A colleague's answer as it is kept. */
export type KeptAnswer = Pick<ColleagueRequest, 'choice'> & { answer: string };

/**
 * What was answered, in words for who asked.
 * @param locale the asker's
 * @throws InputError for an answer without what was asked for
 */
export function answerWords(
  { wants }: Pick<ColleagueRequest, 'wants'>,
  { choice, answer, strengths, toImprove }: AnswerForm,
  locale: Locale,
): KeptAnswer {
  const t = WORDS[locale];
  if (wants === 'decision') {
    if (choice === undefined) {
      throw new InputError('choice: one of go_on, unsure, stop is expected', 'no_choice');
    }
    return { choice, answer: [t.choices[choice], answer].filter(Boolean).join('\n\n') };
  }
  const parts =
    wants === 'feedback'
      ? [
          strengths === undefined ? '' : `${t.strengths}:\n${strengths}`,
          toImprove === undefined ? '' : `${t.toImprove}:\n${toImprove}`,
          answer,
        ]
      : [answer];
  const whole = parts.filter(Boolean).join('\n\n');
  if (whole === '') throw new InputError('answer: words are expected', 'no_answer');
  return { choice: null, answer: whole };
}
