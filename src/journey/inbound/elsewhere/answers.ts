import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import { InboundMails } from '../../../mail/inbound/inbound-mails.repository';
import type { ReadMail } from '../../../mail/inbound/reading/read-mail';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { Journey } from '../../journey';
import { Tasks } from '../../letters/tasks.repository';
import { Senders } from '../senders.repository';
import { noted, quarantined, type Verdict } from '../verdict';
import { AnswerLetters, type Answer } from './answer-letters';
import { answerIn } from './answer-text';
import { Traffic } from './traffic.repository';

/** Of what goes on to the candidate, in bytes together. */
const LARGEST_FILES = 10 * 1024 * 1024;
const DAY_MS = 24 * 3600_000;
/** More in a day, and it is two machines that answer each other. */
const MOST_A_DAY = 20;

/** So many that were refused are told of at a time: a stranger may have the address. */
const MOST_REFUSED = 3;
/** What answers by itself says the same each time. */
const MOST_ALIKE = 3;

/** What people answer to candidates' mails that were forwarded to them: it goes on to the candidate. */
@Injectable()
export class Answers {
  constructor(
    private readonly mails: InboundMails,
    private readonly letters: AnswerLetters,
    private readonly journey: Journey,
    private readonly tasks: Tasks,
    private readonly traffic: Traffic,
    private readonly senders: Senders,
  ) {}

  /** Sends an answer on, once; where it cannot go on, its sender is told. In a unit. */
  async file(answer: Answer): Promise<Verdict> {
    const { mail, read, author, application } = answer;
    const { id } = application;
    await this.journey.hold(id);
    const same = { kind: 'answer', about: id } as const;
    if (await this.mails.isRepeated(mail, same)) {
      return noted('The same mail came before.', 'answer', id);
    }
    const words = answerIn(read.text);
    const lately = await this.traffic.answersSince(
      ...([id, (mail.receivedAt - DAY_MS) as Instant, MOST_A_DAY] as const),
    );
    const alike = lately.filter(({ text }) => answerIn(text) === words);
    // the button was pressed twice
    if (alike.some(({ recipients }) => recipients.some((one) => mail.recipients.includes(one)))) {
      return noted('The same words were sent to the candidate before.', 'answer', id);
    }
    const why = problemOf(words, read, { all: lately.length, alike: alike.length });
    if (why !== null) {
      await this.tasks.askAuthor(
        'answer_not_sent',
        id,
        author.id,
        mail.id,
        `${why}\n\n${words}`.trim(),
      );
      return { ...noted(why, 'answer', id), isVerified: true };
    }
    await this.letters.write(answer, words);
    return { status: 'filed', kind: 'answer', about: id, isVerified: true, why: null };
  }

  /**
   * Sends nothing on of somebody who may not answer, and tells the one who may: it may be them, from another address of
   * theirs, and they would believe that they have answered. In a unit.
   * @param forwarded the candidate's mail that it answers
   */
  async refuse(mail: InboundMail, forwarded: string): Promise<Verdict> {
    const why = 'Its sender does not answer for the application that it is about.';
    const about = (await this.mails.find(forwarded))?.about ?? null;
    const application = about === null ? null : await this.senders.application(about);
    if (application) {
      await this.journey.hold(application.id);
      const told = await this.tasks.openOf(application.id, 'answer_not_sent');
      const text = `It was not sent on: it came from ${mail.fromAddress ?? 'nowhere'}.\n\n${mail.text}`;
      if (told.length < MOST_REFUSED) {
        await this.tasks.askAuthor(
          'answer_not_sent',
          application.id,
          application.owner,
          mail.id,
          text.slice(0, 2_000),
        );
      }
    }
    return quarantined(why, 'answer');
  }
}

/** Why an answer cannot go on; null when it can. */
function problemOf(
  words: string,
  { files }: ReadMail,
  lately: { all: number; alike: number },
): string | null {
  if (lately.all >= MOST_A_DAY) {
    return `It was not sent on: ${MOST_A_DAY} answers went to the candidate within a day.`;
  }
  if (lately.alike >= MOST_ALIKE) {
    return `It was not sent on: the candidate got the same words ${MOST_ALIKE} times within a day.`;
  }
  if (words === '') return 'It was not sent on: it says nothing above what it quotes.';
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size > LARGEST_FILES || files.some(({ content }) => content === null)
    ? 'It was not sent on: its files have more than 10 MB together.'
    : null;
}
