import { formatInstant } from '../../kernel/instant';
import { written } from '../page/csv';
import type { CaseLine } from './cases';
import type { Count } from './facts';
import type { FairnessRow } from './fairness';

type Line = Count & { row: FairnessRow };

const COUNTS = {
  key: ({ row }: Line) => row.key,
  name: ({ row }: Line) => row.name,
  fact: ({ fact }: Line) => fact,
  count: ({ count }: Line) => count,
  of: ({ of }: Line) => of,
  share: ({ share }: Line) => share,
};

/** The facts as a file: a line for each and each person or team. */
export function fairnessCsv(rows: readonly FairnessRow[]): string {
  const lines = rows.flatMap((row) => row.counts.map((count): Line => ({ ...count, row })));
  return written(lines, COUNTS);
}

const CASES = {
  id: ({ id }: CaseLine) => id,
  at: ({ at }: CaseLine) => formatInstant(at),
  application: ({ application }: CaseLine) => application,
  candidate: ({ candidate }: CaseLine) => candidate,
  job: ({ job }: CaseLine) => job,
  recruiter: ({ person }: CaseLine) => person,
  commitment: ({ commitment }: CaseLine) => commitment,
  details: ({ details }: CaseLine) =>
    details
      .map(({ code, at, who, share }) =>
        [code, at === undefined ? null : formatInstant(at), who, share]
          .filter((part) => part != null)
          .join(' '),
      )
      .join('; '),
};

/** The list behind a number as a file. */
export function casesCsv(lines: readonly CaseLine[]): string {
  return written(lines, CASES);
}
