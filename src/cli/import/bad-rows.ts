import type { Caller } from '../../accounts/caller';
import type { ImportCounts } from '../../integrations/import/runs/import-choices';
import type { ImportRun } from '../../store/entities/import/import-run.entity';
import type { Output } from '../output';
import type { ImportRoom } from './import-room';

/** More than these scroll away what stood before them. */
const TOLD = 20;

/** Says where and why rows cannot be read, a line for each of the first, and how many more there are. */
export async function tellBadRows(
  { sheets }: ImportRoom,
  { id, fileName, counts }: ImportRun,
  caller: Caller,
  output: Output,
): Promise<void> {
  const { bad: all } = counts as ImportCounts;
  if (all === 0) return;
  const { bad } = await sheets.of(id, caller);
  for (const { line, column, why } of bad.slice(0, TOLD)) {
    const where = [fileName, `line ${line}`, ...(column === null ? [] : [column])].join(', ');
    output.tell(`lupaus import: ${where}: ${why ?? ''}`);
  }
  const rest = all - Math.min(bad.length, TOLD);
  if (rest > 0) output.tell(`lupaus import: ${rest} more cannot be read; --bad-rows FILE has all`);
}
