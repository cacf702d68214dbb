import { Column, Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  FlagColumn,
  ForeignIdColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../../columns';

export type InboundMailId = Id<'message'>;

/**
 * `received`: on the disk, not read yet. `waiting`: it matches nobody or cannot be read, a person decides. `filed`: it
 * belongs to an application. `noted`: read, and nothing follows from it. `quarantined`: it claims what it cannot prove.
 */
export const INBOUND_STATUSES = ['received', 'waiting', 'filed', 'noted', 'quarantined'] as const;
export type InboundStatus = (typeof INBOUND_STATUSES)[number];

/**
 * What a mail is: a candidate's words, an automatic answer, a report about a mail of ours, a copy of what a recruiter
 * wrote elsewhere, or a recruiter's answer to a forwarded mail.
 */
export const INBOUND_KINDS = ['reply', 'automatic', 'report', 'copy', 'answer'] as const;
export type InboundKind = (typeof INBOUND_KINDS)[number];

/** A mail that came to us: as it came, and what was read in it. */
@Entity('inbound_mails')
@Unique(['hash'])
@Index(['status', 'claimedUntil'])
@Index(['status', 'id'])
@Index(['kind', 'id'])
@Index(['about'])
@Index(['messageId'])
@Index(['receiptedFor', 'receiptedAt'])
export class InboundMail {
  /** Where it becomes a message of an application, that has the same id. */
  @IdColumn() id: InboundMailId;
  /** SHA-256 of the bytes and of whom they were for: the same mail handed over again is the same. */
  @HashColumn() hash: string;
  @TextColumn() source: 'smtp' | 'imap';
  /** MAIL FROM (RFC 5321), empty for a report; null where it is not known. */
  @TextColumn({ nullable: true }) sender: string | null;
  /** Whom it was handed over for. */
  @JsonColumn() recipients: string[];
  /** The bytes in Base64, for a text column holds no NUL. Read only where they are asked for. */
  @Column({ type: 'text', select: false }) raw: string;
  /** Of the bytes. */
  @CountColumn() size: number;
  @InstantColumn() receivedAt: Instant;
  @TextColumn() status: InboundStatus;
  /** How often its reading was begun: what ends the process each time must not do so for ever. */
  @CountColumn() attempts: number;
  /** Somebody reads it until then. Zero when nobody does. */
  @InstantColumn() claimedUntil: Instant;
  @TextColumn({ nullable: true }) kind: InboundKind | null;
  /** The application it belongs to; null while nobody knows. */
  @ForeignIdColumn({ nullable: true }) about: string | null;
  /** True when the sender's address is the candidate's, or the recruiter's whose address it uses. */
  @FlagColumn() isVerified: boolean;
  /** Why it stands where it does, for people. */
  @TextColumn({ nullable: true }) why: string | null;
  /** Message-ID (RFC 5322) without its brackets. */
  @TextColumn({ nullable: true }) messageId: string | null;
  /** The address in From, and the name before it. */
  @TextColumn({ nullable: true }) fromAddress: string | null;
  @TextColumn() fromName: string;
  /** Whom it names in To and Cc. */
  @JsonColumn() addressees: string[];
  @TextColumn() subject: string;
  /** What the sender wrote, without what they quote. */
  @TextColumn() text: string;
  /** With what they quote; null when it is the same. */
  @TextColumn({ nullable: true }) fullText: string | null;
  /** When somebody assigned or put it aside, and who. */
  @InstantColumn({ nullable: true }) settledAt: Instant | null;
  @ForeignIdColumn({ nullable: true }) settledBy: string | null;
  /** The message by which its sender was told that it is here, to be answered by then; or what a call is to tell. */
  @ForeignIdColumn({ nullable: true }) receipt: string | null;
  /** The application to whose candidate that went, and when: it stays where an assignment is taken back. */
  @ForeignIdColumn({ nullable: true }) receiptedFor: string | null;
  @InstantColumn({ nullable: true }) receiptedAt: Instant | null;
}
