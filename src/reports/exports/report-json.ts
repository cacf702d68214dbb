import { formatDate } from '../../calendar/civil-date';
import { formatInstant } from '../../kernel/instant';
import type { Seal } from '../../store/entities/journey/seal.entity';
import type { Days } from '../page/period';
import type { ReportView } from '../page/report-view';
import { sentenceText } from '../words/sentence';
import type { Locale } from '../../mail/locale';

/** The whole report as a program reads it: what is on the page, not rounded, with the journal's head. */
export function reportJson(view: ReportView, locale: Locale, seal: Seal | null): string {
  const { question, weeks, before } = view;
  const { filters, selection } = question;
  const { from, to } = selection;
  return JSON.stringify({
    madeAt: formatInstant(question.now),
    timezone: question.zone.name,
    ...{ from: formatInstant(from), to: formatInstant(to), days: daysOf(question.days), filters },
    sentence: sentenceText(view, locale),
    ...view,
    // said otherwise, above or below; what the page can choose from is no figure
    ...{ question: undefined, seal: undefined, choices: undefined },
    before: before && { ...before, days: daysOf(before.days) },
    weeks: weeks.map((week) => ({ ...week, days: daysOf(week.days) })),
    head: seal && {
      ...{ number: seal.number, sealedAt: formatInstant(seal.sealedAt), head: seal.head },
    },
  });
}

function daysOf({ first, last }: Days): { first: string; last: string } {
  return { first: formatDate(first), last: formatDate(last) };
}
