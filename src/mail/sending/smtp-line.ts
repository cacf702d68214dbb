import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Stage } from '../outcome';
import { answered } from './answered';

/** A message as it goes over the wire. */
export interface Parcel {
  id: string;
  from: string;
  to: string;
  /** RFC 5322 bytes, all of them ASCII. */
  mime: string;
}

/** Why a message was not accepted, and how far it had come. */
export class SmtpFailure extends Error {
  /** @param unread not a byte of the message was asked for */
  constructor(
    readonly stage: Stage,
    readonly unread: boolean,
    override readonly cause: unknown,
  ) {
    super('not accepted', { cause });
  }
}

/** The body is handed over in pieces, so that a cut in the middle is seen as one. */
const PIECE = 16_384;
const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** How long a server may take to close its side after we have closed ours. */
const CLOSES_WITHIN_MS = 1_000;

/** One connection to a mail server, for one message after the other. */
export class SmtpLine {
  /** How many messages it took. */
  accepted = 0;

  private constructor(private readonly connection: SMTPConnection) {}

  /**
   * Connects and signs in.
   * @param signal gives up; nodemailer's own times do not see a server that says something for ever
   * @throws SmtpFailure
   */
  static async open(
    { auth, ...options }: SMTPConnection.Options & { auth?: SMTPConnection.AuthenticationType },
    signal: AbortSignal,
  ): Promise<SmtpLine> {
    const all = { ...options, ...TIMES, socketCloseTimeout: CLOSES_WITHIN_MS };
    const connection = new SMTPConnection(all);
    // without a listener an idle connection that breaks would end the process
    connection.on('error', () => undefined);
    try {
      await answered(connection, signal, (done) => {
        connection.connect(done);
      });
      if (auth && connection.allowsAuth) {
        await answered(connection, signal, (done) => {
          connection.login(auth, done);
        });
      }
      return new SmtpLine(connection);
    } catch (error) {
      connection.close();
      throw new SmtpFailure('connecting', true, error);
    }
  }

  get isOpen(): boolean {
    return !this.connection.destroyed;
  }

  /** Sends one message. @returns the server's final answer @throws SmtpFailure; the line is closed then */
  async send({ id, from, to, mime }: Parcel, signal: AbortSignal): Promise<string> {
    // a delivery report names what it is about (RFC 3461); left out where the server does not know it
    const dsn: SMTPConnection.DSNOptions = {
      ...{ ret: 'HDRS', envid: id, notify: ['FAILURE', 'DELAY'], orcpt: `rfc822;${to}` },
    };
    const body = Readable.from(this.piecesOf(mime), { objectMode: false });
    try {
      const { response } = await answered<SMTPConnection.SentMessageInfo>(
        this.connection,
        signal,
        (done) => {
          this.connection.send({ from, to: [to], dsn }, body, done);
        },
      );
      // what it said before it had the mail is no answer to it
      if (!body.readableEnded) throw new OutOfStep();
      this.accepted++;
      return response;
    } catch (error) {
      const unread = !body.readableDidRead;
      this.connection.close();
      // nodemailer writes the final dot when the body has said that it is at its end
      throw new SmtpFailure(body.readableEnded ? 'ended' : 'session', unread, error);
    }
  }

  /** Says goodbye, and does not wait long for an answer. */
  close(): void {
    if (!this.isOpen) return;
    this.connection.quit();
    setTimeout(() => {
      this.connection.close();
    }, CLOSES_WITHIN_MS).unref();
  }

  /**
   * The bytes in pieces, from the moment when the server has said that it waits for them. nodemailer takes a 250 for
   * that too; but a server says only 354 (RFC 5321, 4.2.5), and a 250 was for something else: then the next one would
   * be believed to be for the mail.
   */
  private *piecesOf(mime: string): Generator<Buffer> {
    const { lastServerResponse } = this.connection;
    if (lastServerResponse === false || !lastServerResponse.startsWith('3')) throw new OutOfStep();
    const bytes = Buffer.from(mime, 'latin1');
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}

/** The server's answers do not belong to what it was asked. */
class OutOfStep extends Error {
  readonly code = 'EPROTOCOL';
}
