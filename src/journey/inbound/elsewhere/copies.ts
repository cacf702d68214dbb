import { Injectable } from '@nestjs/common';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { Application, ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { Journey } from '../../journey';
import { Tasks } from '../../letters/tasks.repository';
import { keyOf } from '../address-key';
import { theOneOf } from '../matching';
import { Senders } from '../senders.repository';
import { noted, waiting, type Verdict } from '../verdict';
import { CopiedMails } from './copied-mails';
import { Standing } from './standing.repository';

/** A mail names more people than that by mistake, or to do harm. */
const MOST_ADDRESSEES = 50;

/** What is known of a mail of which a copy came. */
export interface Sent {
  mail: InboundMail;
  author: User;
  /** The Message-IDs that it answers. */
  answers: readonly string[];
  /** The application that its thread is about. */
  thread: Application | null;
}

/** An addressee's applications that the sender answers for, and which of them is meant. */
interface Addressee {
  theirs: Application[];
  /** Null when nobody can tell. */
  meant: Application | null;
}

/** Copies of what people sent to candidates from their own mailboxes. */
@Injectable()
export class Copies {
  constructor(
    private readonly senders: Senders,
    private readonly standing: Standing,
    private readonly copied: CopiedMails,
    private readonly journey: Journey,
    private readonly tasks: Tasks,
  ) {}

  /** Records that a mail was sent to the candidates whom it names, or asks what it was for. In a unit. */
  async file(sent: Sent): Promise<Verdict> {
    const named = await this.candidatesNamed(sent);
    if (named.length === 0) {
      return waiting('It names no candidate in To or Cc, so nothing is recorded.', 'copy');
    }
    const addressees = await this.answeredBy(sent, named);
    if (addressees.length === 0) {
      const why = 'Its sender neither owns the candidate’s application nor is on its team.';
      return waiting(`${why} Nothing is recorded.`, 'copy');
    }
    const asked: Addressee[] = [];
    let fresh = 0;
    for (const addressee of addressees) {
      const { id } = placeOf(addressee);
      await this.journey.hold(id);
      if (await this.copied.isKnown(id, sent.mail)) continue;
      fresh++;
      if (!(await this.isRecorded(sent, addressee))) asked.push(addressee);
    }
    const [{ meant: first }] = addressees as [Addressee];
    if (fresh === 0) return noted('The same mail came before.', 'copy', first?.id ?? null);
    return verdictOn(addressees, asked);
  }

  /**
   * The applications that a copy may be recorded in: those of the candidates whom it names, as far as its sender
   * answers for them.
   */
  async choicesFor(mail: InboundMail, author: User): Promise<Application[]> {
    const named = await this.candidatesNamed({ mail, author });
    const all = await this.answeredBy({ author, thread: null }, named);
    return all.flatMap(({ theirs }) => theirs);
  }

  /** True when two applications are one candidate's, which may be known twice by one address. */
  async isSamePerson(id: ApplicationId, other: Application): Promise<boolean> {
    return (await this.ofSamePerson(other)).includes(id);
  }

  /** The applications of one application's candidate, that one among them. */
  async ofSamePerson(application: Application): Promise<ApplicationId[]> {
    const address = await this.senders.addressOf(application);
    const theirs = address === null ? [] : await this.senders.applicationsOf(address);
    return [...new Set([application.id, ...theirs.map(({ id }) => id)])];
  }

  /** The applications of each candidate who is named, but for the sender: who writes to themselves tells nobody. */
  private async candidatesNamed({ mail, author }: Omit<Sent, 'answers' | 'thread'>) {
    const named = mail.addressees.map(keyOf).filter((key) => key !== null);
    const others = [...new Set(named)].filter((key) => key !== author.emailKey);
    const found: Application[][] = [];
    for (const address of others.slice(0, MOST_ADDRESSEES)) {
      const applications = await this.senders.applicationsOf(address);
      if (applications.length > 0) found.push(applications);
    }
    return found;
  }

  private async answeredBy(
    { author, thread }: Pick<Sent, 'author' | 'thread'>,
    named: readonly Application[][],
  ): Promise<Addressee[]> {
    const found: Addressee[] = [];
    for (const applications of named) {
      const theirs = await this.standing.among(author, applications);
      const meant = theirs.find(({ id }) => id === thread?.id) ?? theOneOf(theirs);
      if (theirs.length > 0) found.push({ theirs, meant });
    }
    // always in one order, so that two units never wait for each other
    return found.sort((a, b) => (placeOf(a).id < placeOf(b).id ? -1 : 1));
  }

  /** @returns false when it is asked what it was for */
  private async isRecorded({ mail, author, answers }: Sent, addressee: Addressee) {
    const { meant } = addressee;
    const purposes = meant && (await this.copied.purposeOf(meant.id, mail, answers));
    if (purposes) {
      await this.copied.record(meant, mail, { purposes }, author.id);
      return true;
    }
    const text = `${mail.subject}\n\n${mail.text}`.slice(0, LONGEST_TEXT);
    await this.tasks.askAuthor('say_purpose', placeOf(addressee).id, author.id, mail.id, text);
    return false;
  }
}

const LONGEST_TEXT = 2_000;

/** Where somebody is asked: the application that is meant, else the latest. */
function placeOf({ meant, theirs }: Addressee): Application {
  return meant ?? theirs[0]!;
}

function verdictOn(addressees: readonly Addressee[], asked: readonly Addressee[]): Verdict {
  const about = asked.length > 1 ? null : ((asked[0] ?? addressees[0]!).meant?.id ?? null);
  const verdict = { kind: 'copy', about, isVerified: true } as const;
  if (asked.some(({ meant }) => meant === null)) {
    const why = 'Its sender is asked which of the candidate’s applications it was about.';
    return { ...verdict, status: 'waiting', why };
  }
  const why = asked.length === 0 ? null : 'Its sender is asked what it was for.';
  return { ...verdict, status: 'filed', why };
}
