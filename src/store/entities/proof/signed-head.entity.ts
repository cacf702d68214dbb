import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, HashColumn, InstantColumn, TextColumn } from '../../columns';

/** The head of the journal's chain as it was signed on a day, with a key that the database does not have. Never changed. */
@Entity('signed_heads')
export class SignedHead {
  /** The UTC day, as 2026-05-04. */
  @PrimaryColumn({ type: 'varchar', length: 10 }) day: string;
  /** The last seal then. */
  @CountColumn() number: number;
  /** Of that seal. */
  @HashColumn() head: string;
  @InstantColumn() sealedAt: Instant;
  /** The public half of the key: 32 bytes in base64url (RFC 8037, `x`). */
  @TextColumn() publicKey: string;
  /** Ed25519 in base64 over the line that mails show, without itself. */
  @TextColumn() signature: string;
  /** The signature of the day before that has one; null for the first. */
  @TextColumn({ nullable: true }) previous: string | null;
}
