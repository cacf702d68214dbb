import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  FlagColumn,
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  TextColumn,
} from '../../columns';

export type CandidateId = Id<'candidate'>;

/** How a candidate is reached: in person, by the agency that sent them, or by telephone only. */
export const CONTACTS = ['self', 'agency', 'phone'] as const;

/** A person who applies. The only table, with the mails and notes, that says who somebody is. */
@Entity('candidates')
@Index(['emailKey'])
@Index(['name'])
@Index(['mergedInto'])
export class Candidate {
  @IdColumn() id: CandidateId;
  @TextColumn() name: string;
  @TextColumn({ nullable: true }) email: string | null;
  /** The address in the form in which two spellings of one are equal. */
  @TextColumn({ nullable: true }) emailKey: string | null;
  @TextColumn({ nullable: true }) phone: string | null;
  @TextColumn() contact: (typeof CONTACTS)[number];
  /** The language the person is written to in. */
  @TextColumn() locale: string;
  /** IANA name; null for the job's calendar's. */
  @TextColumn({ nullable: true }) timezone: string | null;
  /** Works here already. */
  @FlagColumn() internal: boolean;
  @InstantColumn() createdAt: Instant;
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  /** The user who changed it last, or `system`. */
  @TextColumn() changedBy: string;
  /** When everything that said who this is was taken away; null while it is there. */
  @InstantColumn({ nullable: true }) erasedAt?: Instant | null;
  /** Whose record this one became a part of: all that is left of it is another address of theirs. */
  @ForeignIdColumn({ nullable: true }) mergedInto?: CandidateId | null;
}
