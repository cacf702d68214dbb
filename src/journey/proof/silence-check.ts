import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { TermedHistory } from '../record/history';
import { silenceId, silencesOf, type SilenceState } from '../record/silences.repository';
import type { Dossier } from './evidence';
import type { Tell } from './finding';

/** Compares when an application's candidate heard nothing, in every column, with what its journal comes to. */
export function checkSilences(
  { application, silences }: Pick<Dossier, 'application' | 'silences'>,
  termed: TermedHistory,
  tell: Tell,
): void {
  const rows = new Map(silences.map((row) => [row.since, row]));
  if (rows.size < silences.length) tell('silence_unfounded', application, 'one is there twice');
  const id = application as ApplicationId;
  for (const state of silencesOf(id, termed)) {
    const { since } = state;
    const row = rows.get(since);
    rows.delete(since);
    if (!row) {
      tell('silence_missing', application, `that of ${since} is not among the silences`);
      continue;
    }
    const wanted: SilenceState & { id: string } = { id: silenceId(id, since), ...state };
    for (const [name, be] of Object.entries(wanted)) {
      if (row[name] === be) continue;
      const is = row[name] === undefined ? 'nothing' : JSON.stringify(row[name]);
      const detail = `${since}: ${name} is ${is}, the journal says ${JSON.stringify(be)}`;
      tell('silence_differs', application, detail);
    }
  }
  for (const since of rows.keys()) {
    tell('silence_unfounded', application, `that of ${String(since)} follows from nothing`);
  }
}
