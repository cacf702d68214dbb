import type { SampleRow } from './sample/sample-log';

/** Where the year is cut: much is under way, and not all of it in time. */
const CUT = Date.UTC(2026, 10, 4, 10);
/** The jobs, and how many applications of each are told. */
const JOBS: Readonly<Record<string, number>> = {
  ...{ 'product-owner': 14, 'field-technician': 13, 'marketing-specialist': 13 },
};
/** Two recruiters: one keeps most promises, the other has too much to do. */
const PLAYS: Readonly<Record<string, string>> = {
  ...{ 'otso.rinne@acme.example': 'joonas.aalto@acme.example' },
  ...{ 'aino.lehto@acme.example': 'joonas.aalto@acme.example' },
  ...{ 'hr@acme.example': 'joonas.aalto@acme.example' },
};

/** A part of the year of the sample company that can be taken in at a glance: 3 jobs, 40 candidates, 2 recruiters. */
export function smallSample(rows: readonly SampleRow[]): SampleRow[] {
  const told = rows.filter(({ job, event }) => job in JOBS && event.at <= CUT);
  const chosen = new Set(Object.entries(JOBS).flatMap(([job, most]) => busiest(told, job, most)));
  return told
    .filter(({ application }) => application === null || chosen.has(application))
    .map((row) => {
      const { recruiter } = row.cells;
      return { ...row, cells: { ...row.cells, recruiter: PLAYS[recruiter] ?? recruiter } };
    });
}

/** The applications of a job of which there is most to tell. */
function busiest(rows: readonly SampleRow[], job: string, most: number): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.job !== job || row.application === null) continue;
    counts.set(row.application, (counts.get(row.application) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return sorted.slice(0, most).map(([application]) => application);
}
