import type { Figures, RecruiterFigures } from '../../sla/report/figures';
import { counts } from '../../sla/report/figures';
import { isBroken, type Verdict } from '../../sla/report/verdict';
import type { Output } from '../output';
import { dateAndTime, dateOnly, duration, fit, percent, printable, wrap } from '../words';
import { printColumns, type ColumnOf } from './columns-of-text';
import type { Progress } from './progress';
import { addUp, type ReplayReport } from './replay-report';

const WORST = 10;
const NOTE =
  'Times in working hours. On time: of what people had to keep, so without what a machine kept or the mail delayed.';

/** Writes the result for people: a sentence, the recruiters, worst first, and the ten worst broken promises. */
export async function writeTable(
  report: ReplayReport,
  output: Output,
  progress: Progress,
): Promise<void> {
  const worst = new Worst();
  const { figures, irregular } = await addUp(report, progress, (verdict) => {
    if (isBroken(verdict) && counts(verdict, report.period)) worst.see(verdict);
  });
  const totals = figures.totals();
  await output.write(`${headline(totals, output)}\n${wrap(scope(report), output.width)}\n`);
  const recruiters = figures.recruiters();
  if (recruiters.length > 0) {
    await output.write(
      `\n${printColumns(recruiters, RECRUITER_COLUMNS, output)}${output.style('dim', wrap(NOTE, output.width))}\n`,
    );
  }
  if (worst.list.length > 0) {
    const title =
      worst.list.length === WORST ? 'The ten worst' : 'The broken promises, worst first';
    await output.write(`\n${output.style('bold', title)}\n`);
    for (const verdict of worst.list) await output.write(`${broken(verdict, report, output)}\n`);
  }
  if (irregular.length > 0) {
    await output.write('\nIrregular events, ignored:\n');
    for (const { line, id, application, event, why } of irregular.slice(0, WORST)) {
      const place = line === undefined ? `event ${id ?? ''}` : `line ${line}`;
      await output.write(`  ${place}: ${event} of ${printable(application)}: ${printable(why)}\n`);
    }
    const more = irregular.length - WORST;
    if (more > 0) await output.write(`  and ${more} more; --format json lists them all\n`);
  }
  if (report.skipped !== null && report.skipped.length > 0) {
    const n = report.skipped.length;
    await output.write(
      `\n${n} ${n === 1 ? 'row' : 'rows'} could not be read and ${n === 1 ? 'was' : 'were'} left out.\n`,
    );
  }
}

/** The broken promises with the longest overrun seen so far. */
class Worst {
  readonly list: Verdict[] = [];

  see(verdict: Verdict): void {
    const last = this.list.at(-1);
    if (this.list.length === WORST && last && !isWorse(verdict, last)) return;
    const place = this.list.findIndex((other) => isWorse(verdict, other));
    this.list.splice(place < 0 ? this.list.length : place, 0, verdict);
    this.list.length = Math.min(this.list.length, WORST);
  }
}

function isWorse(a: Verdict, b: Verdict): boolean {
  return a.overdueBusinessSeconds > b.overdueBusinessSeconds;
}

function headline(totals: Figures, output: Output): string {
  const byPeople = totals.due - totals.keptAutomatically - totals.lateInTransport;
  const keptByPeople = totals.kept - totals.keptAutomatically;
  if (totals.due === 0) return output.style('bold', 'No promise fell due.');
  const broken = byPeople - keptByPeople;
  const sentences = [
    byPeople === 0
      ? 'No promise that fell due had to be kept by a person.'
      : `${keptByPeople} of ${byPeople} promises that people had to keep were kept on time (${percent(totals.onTimeRate)}), ${brokenWords(broken, totals.candidatesAffected)}.`,
  ];
  const asides: string[] = [];
  if (totals.keptAutomatically > 0)
    asides.push(
      `${totals.keptAutomatically} more ${areOrIs(totals.keptAutomatically, 'was', 'were')} kept by machine`,
    );
  if (totals.lateInTransport > 0) asides.push(`${totals.lateInTransport} came late in transport`);
  if (totals.open > 0)
    asides.push(`${totals.open} ${areOrIs(totals.open, 'is', 'are')} still open`);
  if (asides.length > 0) sentences.push(`${capital(asides.join(', '))}.`);
  return output.style('bold', wrap(sentences.join(' '), output.width));
}

function scope({ terms, zone, period, until }: ReplayReport): string {
  const { policy, calendar } = terms();
  const policyWords = policy ? `Policy ${printable(policy.name)}` : 'Several policies';
  const calendarWords = calendar ? `calendar ${printable(calendar.name)}` : 'several calendars';
  const due =
    period.from === null && period.to === null
      ? 'All due times'
      : `Due${period.from === null ? '' : ` from ${dateOnly(period.from, zone)}`}${period.to === null ? '' : ` before ${dateOnly(period.to, zone)}`}`;
  return `${due}, as of ${dateAndTime(until, zone)}, ${zone.name}. ${policyWords}, ${calendarWords}.`;
}

function areOrIs(n: number, one: string, many: string): string {
  return n === 1 ? one : many;
}

const RECRUITER_COLUMNS: readonly ColumnOf<RecruiterFigures>[] = [
  { title: 'Recruiter', of: (row) => printable(row.recruiter), keep: true, left: true },
  { title: 'Due', of: (row) => number(row.due), keep: true },
  { title: 'Kept', of: (row) => number(row.kept), keep: true },
  { title: 'By machine', of: (row) => number(row.keptAutomatically), keep: true },
  { title: 'Late', of: (row) => number(row.late), keep: true, style: 'yellow' },
  { title: 'Overdue', of: (row) => number(row.overdue), keep: true, style: 'red' },
  { title: 'On time', of: (row) => percent(row.onTimeRate), keep: true },
  { title: 'Waited', of: (row) => number(row.candidatesAffected) },
  { title: 'Worst', of: (row) => hours(row.worstOverdueBusinessHours) },
  { title: 'Median', of: (row) => hours(row.medianBusinessHours) },
  { title: '90 %', of: (row) => hours(row.p90BusinessHours) },
  { title: 'Moved', of: (row) => number(row.rescheduled) },
  { title: 'Open', of: (row) => number(row.open) },
];

function broken(verdict: Verdict, report: ReplayReport, output: Output): string {
  const { zone, jobName } = report;
  const overrun = `${duration(verdict.overdueBusinessSeconds)} of working time late`;
  const job = verdict.job !== null && jobName ? jobName(verdict.job) : verdict.job;
  const who = printable([verdict.application, job, verdict.chargedTo].filter(Boolean).join(' · '));
  const outcome =
    verdict.status === 'late'
      ? `told ${dateAndTime(verdict.keptAt!, zone)}`
      : `never kept${verdict.reason === null ? '' : ` (${verdict.reason})`}`;
  const said = verdict.text === null ? verdict.title : `“${verdict.text}”`;
  const words = wrap(printable(said), output.width - 2).replaceAll('\n', '\n  ');
  return [
    `${output.style('red', overrun)}  ${fit(who, output.width - overrun.length - 2)}`,
    `  ${words}`,
    `  due ${dateAndTime(verdict.dueAt, zone)}, ${outcome}${verdict.cause === 'transport' ? ', queued in time' : ''}`,
  ].join('\n');
}

function number(n: number): string {
  return n === 0 ? '–' : String(n);
}

function hours(n: number | null): string {
  if (n === null) return '–';
  if (n < 1) return duration(n * 3600);
  return `${n < 10 ? Math.round(n * 10) / 10 : Math.round(n)} h`;
}

function brokenWords(broken: number, candidates: number): string {
  if (broken === 0) return 'none was broken';
  const who = candidates === 1 ? '1 candidate' : `${candidates} candidates`;
  return `${broken} ${broken === 1 ? 'was' : 'were'} broken; ${who} waited`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
