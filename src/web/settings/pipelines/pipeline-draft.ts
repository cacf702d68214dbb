import type { PipelineChangeForm } from '../../../hiring/pipelines/pipeline.form';
import { STAGE_KINDS } from '../../../sla/event';
import { AUTOMATIONS, type AutomationName } from '../../../store/entities/hiring/pipeline.entity';
import { typedIn } from '../../answering/answering';

/** A stage as it is being typed; one that is not stored has an empty id. */
export interface StageDraft {
  id: string;
  name: string;
  kind: string;
  silent: boolean;
}

/** A pipeline as it is being typed. */
export interface PipelineDraft {
  name: string;
  stages: StageDraft[];
  automationsOff: AutomationName[];
}

const MOST_STAGES = 50;

/** What was typed, after the button that only arranges stages: up, down, remove, add. */
export function draftTyped(body: unknown): PipelineDraft {
  const stages: StageDraft[] = [];
  for (let i = 0; i < MOST_STAGES; i++) {
    const of = (field: string) => typedIn(body, `stage-${i}-${field}`);
    if (of('kind') === '') continue;
    stages.push({ id: of('id'), name: of('name'), kind: of('kind'), silent: of('silent') !== '' });
  }
  return {
    name: typedIn(body, 'name'),
    stages: arranged(stages, body),
    automationsOff: AUTOMATIONS.filter((name) => typedIn(body, `mail-${name}`) === ''),
  };
}

/** True when a button was pressed that only arranges stages. */
export function isArranging(body: unknown): boolean {
  return ['up', 'down', 'remove', 'add'].some((button) => typedIn(body, button) !== '');
}

/** What a draft asks the service for. */
export function changeOf({ name, stages, automationsOff }: PipelineDraft): PipelineChangeForm {
  return {
    ...{ name, automationsOff },
    stages: stages.map(({ id, name: stage, kind, silent }) => ({
      ...(id === '' ? {} : { id }),
      ...{ name: stage, kind: STAGE_KINDS.find((known) => known === kind), silent },
    })),
  };
}

function arranged(stages: readonly StageDraft[], body: unknown): StageDraft[] {
  const list = [...stages];
  const at = (button: string) =>
    typedIn(body, button) === '' ? -1 : Number(typedIn(body, button));
  const [up, down, remove] = [at('up'), at('down'), at('remove')];
  const swap = (i: number, j: number) => {
    const [one, other] = [list[i], list[j]];
    if (one && other) [list[i], list[j]] = [other, one];
  };
  if (up > 0) swap(up, up - 1);
  if (down >= 0) swap(down, down + 1);
  if (remove >= 0) list.splice(remove, 1);
  if (typedIn(body, 'add') !== '') {
    // ends stand last: a new stage comes before them
    const end = list.findIndex(({ kind }) => ['hired', 'rejected', 'withdrawn'].includes(kind));
    const place = end < 0 ? list.length : end;
    list.splice(place, 0, { id: '', name: '', kind: 'interview', silent: false });
  }
  return list;
}
