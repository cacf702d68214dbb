import { Entity, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, ForeignIdColumn, IdColumn, InstantColumn, TextColumn } from '../../columns';

export type UserId = Id<'user'>;

/** `admin` runs the service, `hr_lead` sees all jobs, `recruiter` those of the teams they are on. */
export const ROLES = ['recruiter', 'hr_lead', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who answers candidates, or looks after those who do. */
@Entity('users')
@Unique(['emailKey'])
export class User {
  @IdColumn() id: UserId;
  /** As candidates see it; two people may have the same. */
  @TextColumn() name: string;
  @TextColumn() email: string;
  /** The address in the form in which two spellings of one are equal; no two have the same. */
  @TextColumn() emailKey: string;
  @TextColumn() role: Role;
  @TextColumn() status: 'invited' | 'active' | 'disabled';
  /** Argon2id, in PHC's format; null before the invitation is accepted. */
  @TextColumn({ nullable: true }) passwordHash: string | null;
  @TextColumn() locale: string;
  /** IANA name; null for the calendar's of what is at hand. */
  @TextColumn({ nullable: true }) timezone: string | null;
  /** `off`: single keys of the keyboard do nothing on pages. */
  @TextColumn({ nullable: true }) keys?: 'off' | null;
  /** Whom they work with; people of a team are looked at together. Null for none. */
  @TextColumn({ nullable: true }) team?: string | null;
  @InstantColumn() createdAt: Instant;
  @CountColumn() version: number;
  /** Null for the service itself. */
  @ForeignIdColumn({ nullable: true }) changedBy: UserId | null;
  @InstantColumn() changedAt: Instant;
}
