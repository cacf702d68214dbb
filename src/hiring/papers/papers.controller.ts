import { Controller, Get, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Downloads } from '../../forms/downloads';
import { Unrepeatable } from '../../forms/unrepeatable';
import { PaperDesk } from './paper-desk';
import { PaperForms } from './paper-forms';
import { PaperItem, PapersForm, type PapersView } from './paper.view';
import { Papers } from './papers';
import { handOut } from './serving';

interface Reply {
  header(name: string, value: string): unknown;
}

const PAPER_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

/** The files that came with applications. */
@AllowedTo('recruiter')
@Controller('api/v1')
export class PapersController {
  constructor(
    private readonly desk: PaperDesk,
    private readonly papers: Papers,
    private readonly forms: PaperForms,
  ) {}

  /** Those of an application, first come first. */
  @Get('applications/:id/files')
  async list(@Param('id') id: string, @SignedIn() caller: Caller): Promise<PapersView> {
    const papers = await this.desk.list(id, caller);
    return { items: papers.map((paper) => PaperItem.of(paper)), next: null };
  }

  /** Adds up to five files (PDF, DOCX or ODT of at most 10 MB), sent as fields `files` of multipart/form-data. */
  @Unrepeatable()
  @Post('applications/:id/files')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: PapersForm })
  async add(
    @Param('id') id: string,
    @Req() request: unknown,
    @SignedIn() caller: Caller,
  ): Promise<PapersView> {
    await this.desk.assertSees(id, caller);
    await this.desk.add(id, await this.forms.filesOf(request), caller);
    return this.list(id, caller);
  }

  /** One of them, to be saved. */
  @Get('files/:id')
  @Downloads(...PAPER_TYPES)
  async read(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return handOut(await this.desk.find(id, caller), this.papers, reply);
  }
}
