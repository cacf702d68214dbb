import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { ApplicationHeads } from '../../../hiring/applications/application-heads';
import { PaperDesk } from '../../../hiring/papers/paper-desk';
import { PaperForms } from '../../../hiring/papers/paper-forms';
import { Papers } from '../../../hiring/papers/papers';
import { handOut } from '../../../hiring/papers/serving';
import { answer, goTo, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { papersPage } from './papers.page';

/** The files of an application. */
@AllowedTo('recruiter')
@Controller('applications/:id/files')
export class PapersPageController {
  constructor(
    private readonly frames: Frames,
    private readonly heads: ApplicationHeads,
    private readonly desk: PaperDesk,
    private readonly papers: Papers,
    private readonly forms: PaperForms,
  ) {}

  /** The form to add some. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return papersPage(await this.frames.of(caller), await this.heads.of(id, caller), null);
  }

  /** Adds them. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  async add(
    @Param('id') id: string,
    @Req() request: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const head = await this.heads.of(id, caller);
    const work = async () => {
      await this.desk.add(id, await this.forms.filesOf(request), caller);
      return goTo(reply, `/applications/${id}#papers`);
    };
    return answer(reply, work, async (problem) =>
      papersPage(await this.frames.of(caller), head, problem),
    );
  }

  /** One of them, to be saved. */
  @Get(':file')
  async read(
    @Param('id') id: string,
    @Param('file') file: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<StreamableFile> {
    return handOut(await this.desk.find(file, caller, id), this.papers, reply);
  }
}
