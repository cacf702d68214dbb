import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import type { EmailAddress } from '../../../kernel/address';
import type { LetterName } from '../../../mail/letters/letter';
import { Letterhead } from '../../../mail/letters/letterhead.repository';
import { TestMails, type TestAnswer } from '../../../mail/sending/test-mails';
import { Templates } from '../../../mail/templates';
import type { TemplatePageForm } from '../template-page.form';
import { sampleOf } from './variables';

/** Letters that somebody sends to themselves before they save them. */
@Injectable()
export class LetterTests {
  constructor(
    private readonly users: Users,
    private readonly templates: Templates,
    private readonly mails: TestMails,
    private readonly head: Letterhead,
  ) {}

  /** @returns what the mail server said, and where it went @throws InputError when the letter cannot be sent */
  async send(
    name: LetterName,
    form: TemplatePageForm,
    { id }: Caller,
  ): Promise<{ answer: TestAnswer; to: string }> {
    const { test: side = 'left', sample = 'full' } = form;
    const locale = form[side];
    const source = (side === 'left' ? form.leftSource : form.rightSource).replace(/\r\n?/g, '\n');
    const variables = sampleOf(name, locale, sample, await this.head.company());
    const words = await this.templates.rehearse(name, locale, source, variables);
    const user = await this.users.of(id);
    const to = { name: user.name, address: user.email as EmailAddress };
    return { answer: await this.mails.send(to, words), to: user.email };
  }
}
