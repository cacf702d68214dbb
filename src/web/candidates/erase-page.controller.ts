import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Candidates } from '../../hiring/candidates/candidates';
import { Erasing } from '../../hiring/candidates/erasure/erasing';
import { ErasureForm } from '../../hiring/candidates/erasure/erasure.form';
import { CandidateExport } from '../../hiring/candidates/export/candidate-export';
import { InputError } from '../../kernel/errors';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { Once } from '../answering/once';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { doneAt } from '../paths/way-back';
import { erasePage } from './erase.page';
import { ERASE_WORDS } from './erase.words';

/** What HR does with what is known of somebody: hands it over, or erases it. */
@AllowedTo('hr_lead')
@Controller('candidates/:id')
export class ErasePageController {
  constructor(
    private readonly frames: Frames,
    private readonly erasing: Erasing,
    private readonly candidates: Candidates,
    private readonly exporting: CandidateExport,
    private readonly once: Once,
  ) {}

  /** All of it as a file. */
  @Get('export')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="candidate.json"')
  async export(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    const all = await this.exporting.of(await this.candidates.find(id, caller));
    return `${JSON.stringify(all, null, 2)}\n`;
  }

  /** What would be gone, and the form for it. */
  @Get('erase')
  @Header('content-type', HTML_TYPE)
  show(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return this.page(id, caller, {}, null);
  }

  /** Erases, once the name was typed. */
  @Post('erase')
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  erase(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const path = await this.once.run(caller.id, body, () => this.eraseNow(id, body, caller));
      return goTo(reply, path);
    };
    return answer(reply, work, (problem, code) => this.page(id, caller, body, problem, code));
  }

  private async eraseNow(id: string, body: unknown, caller: Caller): Promise<string> {
    const { candidate, application } = await this.erasing.ahead(id);
    const { reader } = await this.frames.of(caller);
    if (folded(typedIn(body, 'name')) !== folded(candidate.name)) {
      throw new InputError(ERASE_WORDS[reader.locale].nameDiffers, 'name_differs');
    }
    const form = await readForm(ErasureForm, {
      why: typedIn(body, 'why').replace(/\s+/g, ' '),
      confirm: typedIn(body, 'confirm') === 'true' ? true : undefined,
      tell: typedIn(body, 'tell') === 'true',
    });
    await this.erasing.erase(id, form, caller);
    return doneAt(application === null ? '/' : `/applications/${application}`, 'erased');
  }

  private async page(
    id: string,
    caller: Caller,
    body: unknown,
    problem: string | null,
    code = '',
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const isTold = problem === null || typedIn(body, 'tell') === 'true';
    const typed = { name: typedIn(body, 'name'), why: typedIn(body, 'why'), isTold };
    const shown = { typed, problem: said(problem, code, ERASE_WORDS[frame.reader.locale]) };
    return erasePage(frame, await this.erasing.ahead(id), { ...shown, once: Once.key() });
  }
}

/** As a person types a name that they read. */
function folded(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function said(
  problem: string | null,
  code: string,
  words: { kept: string; namesPerson: string },
): string | null {
  if (code === 'to_be_kept') return words.kept;
  return code === 'names_person' ? words.namesPerson : problem;
}
