import { EventEmitter, once } from 'node:events';
import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import { LARGEST_MAIL } from '../intake';
import { isLoopback } from '../../../kernel/loopback';
import type { ImapSettings } from './imap.settings';
import { codeOf, MailboxTrouble } from './mailbox-trouble';

/** What stands beside the user: the password, or an access token. */
export type Credential = { pass: string } | { accessToken: string };

/** A mail as the server has it. */
export interface Fetched {
  /** At most a byte more than the largest mail. */
  raw: Buffer;
  /** What the server says of the whole, in bytes; null when it says nothing. */
  size: number | null;
}

/** The server takes what proves who we are for wrong. */
export class SignInRefused extends MailboxTrouble {}

const CONNECT_MS = 20_000;
/** A server that says nothing for so long is lost. */
const SILENCE_MS = 90_000;
/** Some servers and many routers drop what is idle for half an hour or less. */
const IDLE_MS = 240_000;

/** A folder of a mailbox of another server (RFC 3501, 2177), to be read only: nothing in it is changed. */
export class Mailbox {
  private hasNews = false;
  private readonly heard = new EventEmitter();

  private constructor(private readonly client: ImapFlow) {
    client.on('exists', () => {
      this.hasNews = true;
      this.heard.emit('news');
    });
    client.on('close', () => this.heard.emit('news'));
    // what was under way fails with it
    client.on('error', () => undefined);
  }

  /** @param signal hangs up, whatever is under way @throws SignInRefused @throws MailboxTrouble */
  static async open(
    settings: ImapSettings,
    credential: Credential,
    signal: AbortSignal,
  ): Promise<Mailbox> {
    if (signal.aborted) throw new MailboxTrouble('it is to end');
    const mailbox = new Mailbox(new ImapFlow(optionsOf(settings, credential)));
    const hangUp = () => {
      mailbox.close();
    };
    signal.addEventListener('abort', hangUp, { once: true });
    mailbox.client.once('close', () => {
      signal.removeEventListener('abort', hangUp);
    });
    try {
      await mailbox.client.connect();
    } catch (error) {
      mailbox.close();
      throw connecting(error, settings);
    }
    try {
      await mailbox.client.mailboxOpen(settings.folder, { readOnly: true });
      return mailbox;
    } catch (error) {
      mailbox.close();
      const answered = 'responseStatus' in (error as Error);
      throw new MailboxTrouble(
        answered
          ? 'the server does not open the folder in IMAP_URL'
          : `the server hangs up (${codeOf(error)})`,
        answered,
      );
    }
  }

  /** With another one than before, all UIDs are new. */
  get uidValidity(): string {
    const { mailbox } = this.client;
    return mailbox ? String(mailbox.uidValidity) : '';
  }

  get isOpen(): boolean {
    return this.client.usable;
  }

  /** The UIDs of the mails after one, the oldest first. */
  async after(uid: number): Promise<number[]> {
    this.hasNews = false;
    const found = await this.client
      .search({ uid: `${uid + 1}:*` }, { uid: true })
      .catch(() => false as const);
    if (found === false) throw new MailboxTrouble('the server does not say what is in the mailbox');
    // "n:*" names the last mail even when it comes before n
    return found.filter((one) => one > uid);
  }

  /** @returns null when it is no longer there @throws MailboxTrouble when it is not handed over */
  async fetch(uid: number): Promise<Fetched | null> {
    const wanted = { size: true, source: { maxLength: LARGEST_MAIL + 1 } };
    const mail = await this.client
      .fetchOne(String(uid), wanted, { uid: true })
      .catch((error: unknown) => {
        throw new MailboxTrouble(`the server does not hand a mail over (${codeOf(error)})`);
      });
    // a library's type that says less than it does: no answer at all is undefined
    if (!(mail as unknown)) {
      if (this.isOpen) return null;
      throw new MailboxTrouble('the server hangs up');
    }
    const { source, size } = mail as { source?: Buffer; size?: number };
    if (!source) throw new MailboxTrouble('the server does not hand a mail over (no bytes)');
    return { raw: source, size: size ?? null };
  }

  /** Waits until the server says that mail came, or hangs up, or so many ms have passed. @returns whether mail came */
  async news(forMs: number, signal: AbortSignal): Promise<boolean> {
    if (this.hasNews || !this.isOpen) return this.hasNews;
    // where it cannot, it asks every two minutes
    if (!this.client.idling) void this.client.idle().catch(() => undefined);
    // Node forgets an AbortSignal.timeout that only AbortSignal.any knows of: it would wait for ever
    const enough = setTimeout(() => this.heard.emit('news'), forMs);
    await once(this.heard, 'news', { signal }).catch(() => undefined);
    clearTimeout(enough);
    return this.hasNews;
  }

  close(): void {
    this.client.close();
  }
}

function optionsOf(settings: ImapSettings, credential: Credential): ImapFlowOptions {
  const { host, port, isSecure, user } = settings;
  return {
    ...{ host, port, secure: isSecure, auth: { user, ...credential }, logger: false },
    // no password goes over a network as it is
    ...(isSecure || isLoopback(host) ? {} : { doSTARTTLS: true }),
    ...{ connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
    ...{ maxIdleTime: IDLE_MS, disableAutoIdle: true, maxLiteralSize: LARGEST_MAIL * 2 },
    maxLineLength: 16 * 1024 * 1024,
  };
}

function connecting(error: unknown, { oauth }: ImapSettings): MailboxTrouble {
  if ((error as { authenticationFailed?: boolean }).authenticationFailed === true) {
    return new SignInRefused(
      oauth
        ? 'the server refuses the access token for the user in IMAP_URL (see IMAP_OAUTH_SCOPE)'
        : 'the server refuses the user or the password in IMAP_URL',
      true,
    );
  }
  if ((error as Error).message === 'Unsupported authentication mechanism') {
    const ways = oauth ? 'OAuth 2 (IMAP_OAUTH_TOKEN_URL)' : 'passwords (IMAP_URL)';
    return new MailboxTrouble(`the server takes no ${ways}`, true);
  }
  return new MailboxTrouble(`the server in IMAP_URL cannot be reached (${codeOf(error)})`);
}
