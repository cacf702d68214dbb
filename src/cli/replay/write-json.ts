import { formatInstant, type Instant } from '../../kernel/instant';
import { commitmentRow } from '../../sla/report/verdict';
import type { Output } from '../output';
import type { Progress } from './progress';
import { addUp, type ReplayReport } from './replay-report';

/** Writes the whole result as one JSON object (design, section 5), a row a line, without holding the commitments. */
export async function writeJson(
  report: ReplayReport,
  output: Output,
  progress: Progress,
): Promise<void> {
  const { until, period, skipped } = report;
  const { figures, irregular } = await addUp(report, progress);
  const { policy, calendar } = report.terms();
  const fields: [string, unknown][] = [
    ['policy', policy],
    ['calendar', calendar],
    ['until', formatInstant(until)],
    ['from', formatted(period.from)],
    ['to', formatted(period.to)],
    ...(report.knownAt === undefined ? [] : [knownField(report.knownAt)]),
    ['totals', figures.totals()],
  ];
  await output.write('{\n');
  for (const [name, value] of fields) {
    await output.write(`${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  }
  const recruiters = figures.recruiters().map((row) => {
    const { recruiter, ...rest } = row;
    return report.person ? { recruiter, ...report.person(recruiter), ...rest } : row;
  });
  await writeList('recruiters', recruiters, output);
  await output.write(',\n"commitments": [');
  let first = true;
  for await (const { verdicts } of report.applications()) {
    for (const verdict of verdicts) {
      await output.write(`${first ? '' : ','}\n${JSON.stringify(commitmentRow(verdict))}`);
      first = false;
    }
  }
  await output.write(first ? '],\n' : '\n],\n');
  await writeList('irregular', irregular, output);
  if (skipped !== null) {
    await output.write(',\n');
    const rows = skipped.map(({ line, column, why }) => ({ line, column, why }));
    await writeList('skipped', rows, output);
  }
  await output.write('\n}\n');
}

async function writeList(name: string, rows: readonly unknown[], output: Output): Promise<void> {
  await output.write(`${JSON.stringify(name)}: [`);
  for (const [i, row] of rows.entries()) {
    await output.write(`${i === 0 ? '' : ','}\n${JSON.stringify(row)}`);
  }
  await output.write(rows.length === 0 ? ']' : '\n]');
}

function knownField(at: Instant): [string, unknown] {
  return ['knownAt', formatInstant(at)];
}

function formatted(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
