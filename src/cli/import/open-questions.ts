import type { Mapping } from '../../integrations/import/draft';
import type { Here } from '../../integrations/import/meaning/directory';
import { possibleIn } from '../../integrations/import/meaning/spoken-mapping';
import type { ImportSheet } from '../../integrations/import/runs/import-sheets';

/** What must be said first and was not, a line for each, with what can be said. */
export function openQuestions({ run, questions, found }: ImportSheet, here: Here): string[] {
  const { missing, dates, jobs, stages, recruiters, statuses } = questions!;
  const names = { jobs, stages, recruiters, statuses };
  const possible = possibleIn(run.mapping as Mapping, here);
  const columns = (run.header ?? []).join(', ');
  const example = found?.dates.example ?? null;
  return [
    ...missing.map((field) => `columns: no answer for ${field}; one of ${columns}`),
    ...(dates
      ? [
          `dates: no answer${example === null ? '' : ` for "${example}"`}; one of day_first, month_first`,
        ]
      : []),
    ...Object.entries(names).flatMap(([group, list]) =>
      list.map((name) => {
        return `${group}: no answer for "${name}"; ${possible[group as keyof typeof possible]}`;
      }),
    ),
  ];
}
