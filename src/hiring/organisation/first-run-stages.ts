import { STAGE_NAMES } from '../../mail/letters/stage-names';
import type { Locale } from '../../mail/locale';
import { InputError } from '../../kernel/errors';
import type { StageKind } from '../../sla/event';
import type { Stage } from '../../store/entities/hiring/stage.entity';
import type { StageChangeForm } from '../pipelines/pipeline.form';

/** What can be between the application and the hiring, in order. */
export const BETWEEN = ['screening', 'assignment', 'interview', 'offer'] as const;
export type BetweenKind = (typeof BETWEEN)[number];

/**
 * The stages of the first pipeline: those that are there keep their place and name.
 * @param ticked the kinds between the application and the hiring
 * @param known the stages that it has; none for a new one
 * @throws InputError when nothing is between
 */
export function firstStages(
  ticked: readonly BetweenKind[],
  known: readonly Stage[],
  locale: Locale,
): (StageChangeForm & { name: string; kind: StageKind })[] {
  if (ticked.length === 0) {
    throw new InputError(
      'Choose at least one stage between the application and the hiring.',
      'no_stage_between',
    );
  }
  const isLeftOut = (kind: StageKind) =>
    BETWEEN.some((one) => one === kind) && !ticked.some((one) => one === kind);
  const stages: (StageChangeForm & { name: string; kind: StageKind })[] = known
    .filter(({ kind }) => !isLeftOut(kind))
    .map(({ id, name, kind, silent }) => ({ id, name, kind, silent }));
  for (const kind of ['applied', ...BETWEEN, 'hired'] as const) {
    const wanted = kind === 'applied' || kind === 'hired' || ticked.includes(kind);
    if (!wanted || stages.some((stage) => stage.kind === kind)) continue;
    // before what comes after it
    const later = ORDER.slice(ORDER.indexOf(kind) + 1);
    const at = stages.findIndex((stage) => later.some((one) => one === stage.kind));
    stages.splice(at < 0 ? stages.length : at, 0, { name: STAGE_NAMES[locale][kind], kind });
  }
  return stages;
}

const ORDER = ['applied', ...BETWEEN, 'hired'] as const;
