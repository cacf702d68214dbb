import { Body, Controller, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { ContactForm } from './contact.form';
import { Contacts } from './contacts';

@AllowedTo('recruiter')
@Controller('api/v1/applications/:id/contacts')
export class ContactsController {
  constructor(
    private readonly contacts: Contacts,
    private readonly answers: VerbAnswers,
  ) {}

  /** Logs a call, a meeting or a text; the candidate gets it in writing. */
  @Post()
  async log(
    @Param('id') id: string,
    @Body() form: ContactForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.contacts.log(id, caller, form), caller);
  }
}
