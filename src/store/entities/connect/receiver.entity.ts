import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  FlagColumn,
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from '../accounts/user.entity';

export type ReceiverId = Id<'receiver'>;

/** An endpoint of webhooks, or a channel of a chat. */
export const RECEIVER_KINDS = ['webhook', 'slack', 'teams'] as const;
export type ReceiverKind = (typeof RECEIVER_KINDS)[number];

/** Why nothing is sent to a receiver: it said that it is gone, it failed for days, or somebody switched it off. */
export type OffReason = 'gone' | 'failing' | 'by_hand';

/** Where another system hears what happens here. */
@Entity('receivers')
@Index(['kind', 'status'])
export class Receiver {
  @IdColumn() id: ReceiverId;
  @TextColumn() kind: ReceiverKind;
  /** What people call it. */
  @TextColumn() name: string;
  /** Where it is, sealed: the address of a chat's channel is its password. */
  @TextColumn() url: string;
  /** The host in it, to be shown. */
  @TextColumn() host: string;
  /** What it is told of. */
  @JsonColumn() events: readonly string[];
  /** The key of its signatures, sealed; null for a chat. */
  @TextColumn({ nullable: true }) secret: string | null;
  /** The one before, sealed, which signs too until then. */
  @TextColumn({ nullable: true }) previousSecret: string | null;
  @InstantColumn({ nullable: true }) previousUntil: Instant | null;
  /** Of a chat: whose promises, by the team of their owners; null for everybody's. */
  @TextColumn({ nullable: true }) team: string | null;
  /** Of a chat: its language. */
  @TextColumn({ nullable: true }) locale: string | null;
  /** Of a chat: whether candidates are named in it. */
  @FlagColumn() namesCandidates: boolean;
  @TextColumn() status: 'active' | 'off';
  @TextColumn({ nullable: true }) offReason: OffReason | null;
  @InstantColumn({ nullable: true }) offAt: Instant | null;
  /** Since when everything has failed; null when the last one arrived. */
  @InstantColumn({ nullable: true }) failingSince: Instant | null;
  @InstantColumn({ nullable: true }) deliveredAt: Instant | null;
  /** The seal of the journal up to which it was told what happened. */
  @CountColumn() seal: number;
  /** Up to when it was told what was noticed; what was written down shortly before that is looked at once more. */
  @InstantColumn() noticedUntil: Instant;
  /** Of a chat: when it was last told what was noticed. */
  @InstantColumn({ nullable: true }) postedAt: Instant | null;
  /** Of a chat: the day ("2026-05-11") whose list it has had, or needed none. */
  @TextColumn({ nullable: true }) dueDay: string | null;
  /** Who changed it last; null for Lupaus itself. */
  @ForeignIdColumn({ nullable: true }) changedBy: UserId | null;
  @InstantColumn() changedAt: Instant;
  @CountColumn() version: number;
  @ReferenceColumn(() => User) createdBy: UserId;
  @InstantColumn() createdAt: Instant;
}
