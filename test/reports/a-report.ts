import { formatDate } from '../../src/calendar/civil-date';
import { Zone } from '../../src/calendar/zone';
import { parseInstant } from '../../src/kernel/instant';
import { daysOf, instantsOf, weeksUpTo } from '../../src/reports/page/period';
import type { ReportView } from '../../src/reports/page/report-view';
import { ranked, rowOf } from '../../src/reports/page/sheet';
import type { ReportedFigures } from '../../src/sla/report/tally';

/** Figures that are possible, and differ from line to line. */
export function figuresFrom(seed: number): ReportedFigures {
  const [kept, machine, late, mail, overdue] = [seed * 7 + 3, seed, seed + 1, seed % 3, seed % 5];
  const of = kept + late + overdue - machine - mail;
  return {
    ...{ due: kept + late + overdue, kept, keptAutomatically: machine, late, overdue },
    ...{ lateInTransport: Math.min(mail, late), rescheduled: 1, open: seed * 2, released: 3 },
    ...{ onTimeRate: of === 0 ? null : (kept - machine) / of, medianBusinessHours: seed + 0.5 },
    ...{ p90BusinessHours: seed * 3, worstOverdueBusinessHours: overdue === 0 ? null : seed * 9 },
    ...{ selfReportedShare: 0.25, candidatesAffected: late },
    ...{ automatedShare: kept === 0 ? null : machine / kept, chargedAfterHandOver: seed % 2 },
    ...{ feedbackAsked: 4, feedbackGiven: 2, feedbackDeclined: 1 },
    ...{ colleagueShare: 0.125, leftSilent: seed % 4 },
  };
}

/** A report of March 2026, with so many people and jobs. */
export function aReport(people: number, jobs = 3): ReportView {
  const zone = Zone.named('Europe/Helsinki');
  const now = parseInstant('2026-04-01T09:30:00Z')!;
  const days = daysOf('last-month', zone.dayAt(now));
  const selection = { ...instantsOf(days, zone), recruiter: null, job: null, rule: null };
  const filters = {
    ...{ recruiter: null, team: null, job: null, department: null, rule: null, stage: null },
  };
  const rows = (count: number, nameOf: (i: number) => string) =>
    ranked(Array.from({ length: count }, (_, i) => rowOf(`k${i}`, nameOf(i), figuresFrom(i * 3))));
  const rules = ['first_answer', 'reply', 'own_rule'];
  return {
    question: { period: 'last-month', days, zone, now, selection, filters, by: 'recruiter' },
    ...{ isOwn: false, people: 'recruiter', why: null, waited: 17, target: 0.95, explained: {} },
    choices: { team: [], department: [], stage: [] },
    main: { by: 'recruiter', rows: [] },
    total: rowOf('', '', figuresFrom(40)),
    before: { days: daysOf('month', days.first), rate: rowOf('', '', figuresFrom(30)).rate },
    recruiters: rows(people, (i) => `Recruiter ${i + 1}`),
    jobs: rows(jobs, (i) => `Job ${i + 1}`),
    rules: rules.map((key, i) => rowOf(key, `Own words ${i}`, figuresFrom(i + 20))),
    weeks: weeksUpTo(days.last).map((week, i) => {
      const first = formatDate(week.first);
      return { ...rowOf(first, first, figuresFrom(i === 4 ? 0 : i + 2)), days: week };
    }),
    heat: [],
    seal: null,
  };
}
