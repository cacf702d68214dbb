import type { PeopleGrouping } from '../ground/grouping';
import type { Counted, Rate, SheetRow } from './sheet';
import type { Days } from './period';
import type { Question } from './question';
import type { Group } from './report.form';

/** A week's line; its key is the first day. */
export type WeekRow = SheetRow<Counted> & { days: Days };

/** Who broke how much in which week. */
export interface HeatRow {
  /** A person's id, or a team's key. */
  key: string;
  name: string;
  /** How many, for each week of the trend. */
  weeks: number[];
}

/** What a filter can be set to, by what the address has for it. */
export type FilterChoices = Record<
  'team' | 'department' | 'stage',
  readonly (readonly [value: string, name: string])[]
>;

/** How many broken promises are explained, by the keys of a table's lines; a table without it does not say. */
export type Explained = Partial<Record<Group, ReadonlyMap<string, number>>>;

/** What a report says; table, chart and file are made from it alone. */
export interface ReportView {
  question: Question;
  /** True for the report of one who sees nobody else's. */
  isOwn: boolean;
  /** What the lines of `recruiters` and `heat` are: persons only where they may be looked at. */
  people: 'recruiter' | 'team';
  /** Why they are not persons; null where they are. */
  why: PeopleGrouping['why'];
  total: SheetRow;
  /** How many candidates had a promise broken: people, not applications. */
  waited: number;
  /** The same of the period before; null where nothing was due, or it may not be looked at. */
  before: { days: Days; rate: Rate } | null;
  /** The table that is asked for. */
  main: { by: Group; rows: SheetRow[] };
  /** Of each person, or of each team where persons may not be looked at. */
  recruiters: SheetRow[];
  jobs: SheetRow[];
  rules: SheetRow[];
  choices: FilterChoices;
  /** Twelve, the last one that of the period's end or of today. */
  weeks: WeekRow[];
  /** Most broken first. */
  heat: HeatRow[];
  /** How much of what people have to keep is to be kept, of 1. */
  target: number;
  /** How many of the broken ones are explained. */
  explained: Explained;
  /** The newest seal over the journal. */
  seal: { number: number; head: string } | null;
}
