import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { formatDate } from '../../calendar/civil-date';
import { InputError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import type { ReportedFigures } from '../../sla/report/tally';
import { ExplainedCounts, type ExplainedRow } from '../figures/explained.repository';
import type { Wanted } from '../figures/group-figures';
import { totalOf } from '../figures/cells';
import { NO_STAGE, type Selection } from '../figures/selection';
import { teamName, type PeopleGrouping } from '../ground/grouping';
import { instantsOf, stretchesOf } from './period';
import type { Question } from './question';
import type { Group } from './report.form';
import type { Explained, FilterChoices } from './report-view';
import { ranked, rowOf, type SheetRow } from './sheet';
import { NO_DEPARTMENT, Titles } from './titles.repository';
import { VoiceReport } from '../voice/voice-report';

/** The days that weeks and months are made of. */
export type Within = Pick<Question, 'days' | 'zone'>;
/** Times of the late ones alone would be taken for those of all. */
const NO_HOURS = { medianBusinessHours: null, p90BusinessHours: null };
type Grouped = ReadonlyMap<string, ReportedFigures>;

/** What a report can be grouped by; team of a person and department of a job are those of now. */
@Injectable()
export class ReportGroups {
  constructor(
    private readonly titles: Titles,
    private readonly explanations: ExplainedCounts,
    private readonly voices: VoiceReport,
  ) {}

  /** Lines of people or teams with what candidates say of them, where that may be told. */
  async rated(rows: SheetRow[], question: Question, caller: Caller): Promise<SheetRow[]> {
    const voices = await this.voices.of(question, caller);
    if (voices === null) return rows;
    return rows.map((row) => {
      const voice = voices.of.get(row.key);
      return voice ? { ...row, rating: { answers: voice.answers, mean: voice.mean } } : row;
    });
  }

  /** How many of the broken promises are explained, by the lines of the tables that say so. */
  async explained(selection: Selection, now: Instant, people: PeopleGrouping): Promise<Explained> {
    const rows = await this.explanations.of(selection, now);
    return {
      recruiter: sumBy(rows, ({ recruiter }) => people.keyOf(recruiter)),
      team: sumBy(rows, ({ recruiter }) => people.teamOf(recruiter)),
      job: sumBy(rows, ({ job }) => job),
      rule: sumBy(rows, ({ rule }) => rule),
    };
  }

  /**
   * What commitments are told apart by.
   * @param since of a period that begins then, where it is not the one that was asked for
   * @throws InputError for weeks and months of no period
   */
  async wanted(
    by: Group,
    within: Within | null,
    people: PeopleGrouping,
    since?: Instant,
  ): Promise<Wanted> {
    switch (by) {
      case 'recruiter':
        return { of: 'person', as: (id) => people.keyOf(id, since) };
      case 'team':
        return { of: 'person', as: (id) => people.teamOf(id, since) };
      case 'department': {
        const departments = await this.titles.departments();
        return { of: 'job', as: (job) => departments.get(job) ?? NO_DEPARTMENT };
      }
      case 'stage':
        return { of: 'stage', as: (id) => (id === '' ? NO_STAGE : id) };
      case 'week':
      case 'month': {
        const { days, zone } = periodOf(by, within);
        const stretches = stretchesOf(days, by).map((one) => instantsOf(one, zone));
        return { bounds: [...stretches.map(({ from }) => from), stretches.at(-1)!.to] };
      }
      default:
        return { of: by };
    }
  }

  /** The lines of a table: the most broken first, weeks and months in their order. */
  async rows(
    by: Group,
    figures: Grouped,
    within: Within | null,
    people: PeopleGrouping,
  ): Promise<SheetRow[]> {
    if (by === 'week' || by === 'month') {
      const length = by === 'week' ? 10 : 7;
      return stretchesOf(periodOf(by, within).days, by).map((stretch, i) => {
        const key = formatDate(stretch.first).slice(0, length);
        return { ...rowOf(key, key, figures.get(String(i)) ?? totalOf([])), days: stretch };
      });
    }
    const nameOf = await this.namesOf(by, figures, people);
    if (by === 'rule') {
      const ofBreaches = await this.titles.rulesOfBreaches();
      const rule = ([key, all]: [string, ReportedFigures]) =>
        rowOf(key, nameOf(key), ofBreaches.has(key) ? { ...all, ...NO_HOURS } : all);
      return ranked([...figures].map(rule));
    }
    return ranked([...figures].map(([key, all]) => rowOf(key, nameOf(key), all)));
  }

  /** What the filters can be set to that are no person, job or rule. */
  async choices(people: PeopleGrouping): Promise<FilterChoices> {
    const departments = await this.titles.departments();
    const stages = [...(await this.titles.stages())];
    return {
      team: people.teams().map((key) => [key, teamName(key)] as const),
      department: [...new Set(departments.values())].sort().map((name) => [name, name] as const),
      stage: stages.sort(([, a], [, b]) => (a < b ? -1 : 1)),
    };
  }

  private async namesOf(
    by: Exclude<Group, 'week' | 'month'>,
    figures: Grouped,
    people: PeopleGrouping,
  ): Promise<(key: string) => string> {
    switch (by) {
      case 'recruiter':
        return (key) => people.nameOf(key);
      case 'team':
        return teamName;
      case 'job':
        return calledBy(await this.titles.jobs([...figures.keys()]));
      case 'department':
        return (key) => (key === NO_DEPARTMENT ? 'no department' : key);
      case 'rule':
        return calledBy(await this.titles.rules());
      case 'stage': {
        const stages = await this.titles.stages();
        return (key) => stages.get(key) ?? 'not known';
      }
    }
  }
}

function calledBy(names: ReadonlyMap<string, string>): (key: string) => string {
  return (key) => names.get(key) ?? key;
}

function periodOf(by: Group, within: Within | null): Within {
  if (within !== null) return within;
  throw new InputError(`groupBy=${by} needs from and to, at most ten years apart`, 'period_needed');
}

function sumBy(
  rows: readonly ExplainedRow[],
  keyOf: (row: ExplainedRow) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.count);
  return sums;
}
