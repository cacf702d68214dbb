import { Injectable } from '@nestjs/common';
import type { ReadMail } from '../../../mail/inbound/reading/read-mail';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { Correspondence } from '../../letters/correspondence';
import type { Said } from '../../letters/saying';
import { ApplicationFiles } from '../../record/application-file.repository';
import { Chronicle } from '../../record/chronicle';
import { allIn } from './paragraphs';

/** A template that goes through more takes too long; not a word is lost. */
const MOST_PARAGRAPHS = 200;

/** An answer by mail to a mail of a candidate's. */
export interface Answer {
  mail: InboundMail;
  read: ReadMail;
  /** Who answers; they answer for the application. */
  author: User;
  /** The candidate's mail. */
  question: InboundMail;
  application: Application;
}

/** The letters by which answers go on to candidates. */
@Injectable()
export class AnswerLetters {
  constructor(
    private readonly files: ApplicationFiles,
    private readonly chronicle: Chronicle,
    private readonly correspondence: Correspondence,
  ) {}

  /** Puts an answer on its way, as its author's own words. In a unit that holds the application. */
  async write({ read, author, question, application }: Answer, words: string): Promise<Said> {
    const file = await this.files.of(application.id);
    const termed = await this.chronicle.history(application.id);
    const subject = answerTo(question.subject === '' ? file.job.title : question.subject);
    const files = read.files.map(({ name, type, content }) => ({ name, type, content: content! }));
    return this.correspondence.write(
      file,
      termed,
      {
        ...{ template: 'message', purposes: ['reply'], automated: false, files },
        variables: { due: null, subject, paragraphs: allIn(words, MOST_PARAGRAPHS) },
      },
      author.id,
    );
  }
}

/** The candidate's own subject, as a mail program would answer it. */
function answerTo(subject: string): string {
  return /^(?:re|vs|sv)\s*:/i.test(subject) ? subject : `Re: ${subject}`;
}
