import type { MappingForm } from '../../../integrations/ats/mapping/mapping.form';
import { IGNORE, OPEN_ALL } from './connection-mappings';

/** What a form of mappings says. */
export interface Chosen {
  /** By the mapping's id. */
  chosen: Map<string, Required<MappingForm>>;
  /** True where every job of which nothing is chosen is to be opened here. */
  opensRest: boolean;
}

/** @param body the form, as it came */
export function chosenIn(body: unknown): Chosen {
  const given = (body ?? {}) as Record<string, unknown>;
  const found = Object.entries(given).flatMap(([name, value]) => {
    const id = /^mapping-([\dA-Z]{26})$/.exec(name)?.[1];
    if (id === undefined || typeof value !== 'string') return [];
    const isIgnored = value === IGNORE;
    return [[id, { target: isIgnored || value === '' ? null : value, isIgnored }] as const];
  });
  return { chosen: new Map(found), opensRest: given[OPEN_ALL.name] === OPEN_ALL.value };
}
