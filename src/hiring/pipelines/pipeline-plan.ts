import { InputError } from '../../kernel/errors';
import type { Id } from '../../kernel/ids';
import type { PipelineId } from '../../store/entities/hiring/pipeline.entity';
import type { Stage } from '../../store/entities/hiring/stage.entity';
import type { StageChangeForm } from './pipeline.form';

/**
 * The stages that a form asks for, in order.
 * @param known those that the pipeline has
 * @param makeId gives the id of a new one
 * @throws InputError for an unknown id, a changed kind, a name twice, or a pipeline without beginning or end
 */
export function planStages(
  pipeline: PipelineId,
  asked: readonly StageChangeForm[],
  known: readonly Stage[],
  makeId: () => Id<'stage'>,
): Stage[] {
  const stages = asked.map((form, i): Stage => {
    const path = `stages[${i}]`;
    const old = form.id == null ? undefined : known.find(({ id }) => id === form.id);
    if (form.id != null && !old) {
      throw new InputError(`${path}.id: the pipeline has no such stage`, 'unknown_stage');
    }
    const name = form.name ?? old?.name;
    const kind = form.kind ?? old?.kind;
    if (name === undefined || kind === undefined) {
      throw new InputError(`${path}: a new stage needs a name and a kind`);
    }
    if (old && old.kind !== kind) {
      throw new InputError(`${path}.kind: a stage keeps its kind, expected ${old.kind}`);
    }
    const silent = form.silent ?? old?.silent ?? false;
    return { id: old?.id ?? makeId(), pipeline, position: i + 1, name, kind, silent };
  });
  assertWhole(stages);
  return stages;
}

function assertWhole(stages: readonly Stage[]): void {
  if (stages[0]?.kind !== 'applied') {
    throw new InputError('stages[0].kind: a pipeline begins with a stage of kind applied');
  }
  if (!stages.some(({ kind }) => kind === 'hired')) {
    throw new InputError('stages: a pipeline needs a stage of kind hired');
  }
  const names = stages.map(({ name }) => name.toLowerCase());
  const twice = names.findIndex((name, i) => names.indexOf(name) < i);
  if (twice >= 0) throw new InputError(`stages[${twice}].name: there is a stage of that name`);
  const ids = stages.map(({ id }) => id);
  const again = ids.findIndex((id, i) => ids.indexOf(id) < i);
  if (again >= 0) throw new InputError(`stages[${again}].id: this stage is named already`);
}
