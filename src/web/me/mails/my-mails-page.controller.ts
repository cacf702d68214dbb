import { Body, Controller, Header, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { From, SignedIn, type Caller, type Visitor } from '../../../accounts/caller';
import { StaffMails } from '../../../accounts/mails/staff-mails.repository';
import { Users } from '../../../accounts/users';
import { answer, goTo, readForm, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { MeViews } from '../me-views';
import { mePage } from '../me.page';
import { chosenIn, MyMailsForm } from './my-mails.form';

/** Which mails of Lupaus one gets. */
@AllowedTo('recruiter')
@Controller('me/mails')
export class MyMailsPageController {
  constructor(
    private readonly frames: Frames,
    private readonly views: MeViews,
    private readonly users: Users,
    private readonly mails: StaffMails,
  ) {}

  /** Changes which, and when. */
  @Post()
  @Header('content-type', HTML_TYPE)
  save(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const chosen = chosenIn(await readForm(MyMailsForm, body));
      await this.mails.change(await this.users.of(caller.id), chosen);
      return goTo(reply, '/me?done=mails');
    };
    return answer(reply, work, async (problem) => {
      const view = await this.views.of(caller, visitor, {}, body);
      return mePage(await this.frames.of(caller), { ...view, problem });
    });
  }
}
