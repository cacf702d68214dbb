import type { FilePart } from '../../mail/mime';
import type { Content } from '../../mail/outbox';
import type { User } from '../../store/entities/accounts/user.entity';

/** Whom a digest is for, and by whose clock (IANA name). */
export interface Reader {
  user: User;
  zone: string;
}

/** What a digest says. */
export type DigestLetter = Content & { files?: FilePart[] };
