import { formatInstant } from '../../../kernel/instant';
import type { AtsMapping, MappingKind } from '../../../store/entities/ats/ats-mapping.entity';
import { timeOf } from '../connections/connection.view';

/** What something in an ATS is here. */
export class MappingView {
  id: string;
  kind: MappingKind;
  /** Of a stage, the id of our pipeline; else empty. */
  scope: string;
  externalId: string;
  externalName: string;
  /** The id of our job, stage or user, or our status; null while nobody has said. */
  target: string | null;
  isIgnored: boolean;
  seenAt: string;
  /** When somebody chose; null where a name that is the same did, or nobody. */
  chosenAt: string | null;

  static of(one: AtsMapping): MappingView {
    const { id, kind, scope, externalId, externalName, target, isIgnored } = one;
    return {
      ...{ id, kind, scope, externalId, externalName, target, isIgnored },
      ...{ seenAt: formatInstant(one.seenAt), chosenAt: timeOf(one.chosenAt) },
    };
  }
}

/** All of a connection's, by kind and name. */
export class MappingsView {
  items: MappingView[];
  next: string | null;
}
