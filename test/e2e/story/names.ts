import { ReportFigures } from '../../../src/sla/report/figures';
import { commitmentRow, type Verdict } from '../../../src/sla/report/verdict';

/** What the story calls things, by the ids that they have here. */
export class Names {
  private readonly called = new Map<string, string>();

  /** @returns the id */
  give<Id extends string>(id: Id, name: string): Id {
    this.called.set(id, name);
    return id;
  }

  idOf(name: string): string {
    return [...this.called].find(([, given]) => given === name)![0];
  }

  /** A result with the story's names for things, rounded as its expectation is. */
  in(value: unknown): unknown {
    if (typeof value === 'number') return Math.round(value * 10_000) / 10_000;
    if (typeof value === 'string') return this.called.get(value) ?? value;
    if (Array.isArray(value)) return value.map((inner) => this.in(inner));
    if (value === null || typeof value !== 'object') return value;
    const all = Object.entries(value).map(([key, inner]) => [key, this.in(inner)]);
    return Object.fromEntries(all) as unknown;
  }

  /** Verdicts as a replay shows them, with their figures, in the story's names. */
  told(verdicts: readonly Verdict[]): Told {
    const figures = new ReportFigures({ from: null, to: null });
    for (const verdict of verdicts) figures.add(verdict);
    return this.in({
      ...{ totals: figures.totals(), recruiters: figures.recruiters() },
      commitments: verdicts.map(commitmentRow),
    }) as Told;
  }
}

/** The part of a replay's result that says what became of what was owed. */
export interface Told {
  totals: Record<string, number | null>;
  recruiters: Record<string, number | string | null>[];
  commitments: Record<string, unknown>[];
}
