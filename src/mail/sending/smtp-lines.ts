import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { SmtpFailure, SmtpLine, type Parcel } from './smtp-line';

export type SmtpOptions = SMTPConnection.Options & { auth?: SMTPConnection.AuthenticationType };

/** After so many messages a connection is made anew: servers count them. */
const MOST_MESSAGES = 100;
const IDLE_MS = 30_000;

/** Connections to one mail server, kept for the next message. There are as many as messages are sent at once. */
export class SmtpLines {
  private readonly idle = new Map<SmtpLine, NodeJS.Timeout>();
  private isClosed = false;

  constructor(private readonly options: SmtpOptions) {}

  /** Sends a message over a connection of its own for that long. @throws SmtpFailure */
  async send(parcel: Parcel, signal: AbortSignal): Promise<string> {
    const kept = this.take();
    if (kept) {
      try {
        return await this.sendOver(kept, parcel, signal);
      } catch (error) {
        // the server had ended a connection that lay idle: this says nothing about the message
        const lost = error instanceof SmtpFailure && error.unread && isEnd(error.cause);
        if (!lost || signal.aborted) throw error;
      }
    }
    return this.sendOver(await SmtpLine.open(this.options, signal), parcel, signal);
  }

  /** Ends what lies idle; what is being sent is finished. */
  close(): void {
    this.isClosed = true;
    for (const line of [...this.idle.keys()]) this.end(line);
  }

  private async sendOver(line: SmtpLine, parcel: Parcel, signal: AbortSignal): Promise<string> {
    const answer = await line.send(parcel, signal);
    this.keep(line);
    return answer;
  }

  private take(): SmtpLine | null {
    for (const [line, timer] of this.idle) {
      clearTimeout(timer);
      this.idle.delete(line);
      if (line.isOpen) return line;
    }
    return null;
  }

  private keep(line: SmtpLine): void {
    if (this.isClosed || line.accepted >= MOST_MESSAGES) {
      line.close();
      return;
    }
    const timer = setTimeout(() => {
      this.end(line);
    }, IDLE_MS);
    this.idle.set(line, timer.unref());
  }

  private end(line: SmtpLine): void {
    clearTimeout(this.idle.get(line));
    this.idle.delete(line);
    line.close();
  }
}

/** True for an error that is no answer of the server's, or the one with which it ends a connection (RFC 5321, 3.8). */
function isEnd(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: number };
  return responseCode === undefined || responseCode === 421;
}
