import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import { SecretKey } from '../../../kernel/keys/secret-key';
import type { OAuthSettings } from './imap.settings';
import { seal, unseal } from './kept-token';
import { MailboxCursors } from './mailbox-cursors.repository';
import { RefreshTokenRefused, requestToken, type Granted } from './token-request';

/** A token is not used so shortly before its end, in ms. */
const BEFORE_END_MS = 60_000;

/** Access tokens for a mailbox, asked for when they are needed. */
@Injectable()
export class AccessTokens {
  private readonly key: Buffer;
  private current: { token: string; until: Instant } | null = null;

  constructor(
    key: SecretKey,
    private readonly cursors: MailboxCursors,
    private readonly clock: Clock,
  ) {
    this.key = key.for('imap-refresh-token');
  }

  /** One that holds; the last one while it does. @throws MailboxTrouble */
  async get(settings: OAuthSettings, mailbox: string): Promise<string> {
    if (this.current && this.clock.now() < this.current.until) return this.current.token;
    const { accessToken, holdsForMs } = await this.ask(settings, mailbox);
    const until = (this.clock.now() + holdsForMs - BEFORE_END_MS) as Instant;
    this.current = { token: accessToken, until };
    return accessToken;
  }

  /** The server refused it, whatever the provider said. */
  forget(): void {
    this.current = null;
  }

  private async ask(settings: OAuthSettings, mailbox: string): Promise<Granted> {
    const given = settings.refreshToken;
    if (given === null) return requestToken(settings, null);
    const granted = await this.refresh(settings, given, mailbox);
    if (granted.refreshToken !== null && granted.refreshToken !== given) {
      // some providers end the old one now, others after weeks
      await this.cursors.keepToken(mailbox, seal(granted.refreshToken, given, this.key));
    }
    return granted;
  }

  private async refresh(settings: OAuthSettings, given: string, mailbox: string): Promise<Granted> {
    const sealed = await this.cursors.tokenOf(mailbox);
    const kept = sealed === null ? null : unseal(sealed, given, this.key);
    if (kept === null) return requestToken(settings, given);
    try {
      return await requestToken(settings, kept);
    } catch (error) {
      if (!(error instanceof RefreshTokenRefused)) throw error;
      return requestToken(settings, given);
    }
  }
}
