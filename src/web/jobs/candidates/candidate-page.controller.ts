import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Applications } from '../../../hiring/applications/applications';
import type { ApplicationForm } from '../../../hiring/applications/application.form';
import { JobsList } from '../../../hiring/jobs/jobs-list';
import { parseInstant } from '../../../kernel/instant';
import { boardPath } from '../../board/board-path';
import { doneAt } from '../../paths/way-back';
import {
  answer,
  goTo,
  pressed,
  readForm,
  typedIn,
  type PageReply,
} from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames, type Frame } from '../../page/frames';
import { Once } from '../../answering/once';
import { Rehearsal } from '../../preview/preview-rehearsal';
import { applicationOf, CandidatePageForm, typedOf } from './candidate-page.form';
import { candidatePage, type CandidateView, type LateAtOnce } from './candidate.page';

const DAY_MS = 86_400_000;
/** Where nobody arrives. */
const ENDS = ['hired', 'rejected', 'withdrawn'];
/** What `Once` keeps for an application that was there before. */
const SAME = 'same:';

type Shown = Partial<Pick<CandidateView, 'late' | 'preview' | 'same' | 'problem'>>;

/** Where a candidate is added by hand. */
@AllowedTo('recruiter')
@Controller('jobs/:id/candidates/new')
export class CandidatePageController {
  constructor(
    private readonly frames: Frames,
    private readonly jobs: JobsList,
    private readonly applications: Applications,
    private readonly rehearsal: Rehearsal,
    private readonly once: Once,
  ) {}

  /** An empty form. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return this.page(id, caller, await this.frames.of(caller), {});
  }

  /** Adds the candidate; or, with the button `preview`, shows what that would send and promise. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async add(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async () => {
      // the date of which the page said what is late is nothing of the candidate
      const typed = { ...(body as object), seen: '' };
      const form = applicationOf(await readForm(CandidatePageForm, typed), id, frame.reader.zone);
      if (pressed(body, 'preview')) {
        const preview = await this.rehearsal.of(() => this.applications.receive(form, caller));
        return this.page(id, caller, frame, body, { preview });
      }
      const late = await this.lateAtOnce(body, form, caller, frame);
      if (late.length > 0) return this.page(id, caller, frame, body, { late });
      const path = await this.once.run(caller.id, body, async () => {
        const { id: application, isNew } = await this.applications.receive(form, caller);
        return isNew ? doneAt(boardPath(id), 'added', application) : SAME + application;
      });
      if (!path.startsWith(SAME)) return goTo(reply, path);
      const same = { id: path.slice(SAME.length), name: typedIn(body, 'name') };
      return this.page(id, caller, frame, body, { same });
    };
    return answer(reply, work, (problem) => this.page(id, caller, frame, body, { problem }));
  }

  /** What is late from the start, where a date lies back and the page has not said so yet. */
  private async lateAtOnce(
    body: unknown,
    form: ApplicationForm,
    caller: Caller,
    { reader: { now } }: Frame,
  ): Promise<LateAtOnce[]> {
    const seen = (body as { seen?: unknown } | null)?.seen;
    const at = form.receivedAt === undefined ? null : parseInstant(form.receivedAt);
    if (at === null || now - at <= DAY_MS || typeof seen !== 'string') return [];
    if (seen === typedIn(body, 'receivedAt')) return [];
    const { commitments } = await this.rehearsal.of(() => this.applications.receive(form, caller));
    return (commitments as (LateAtOnce & { dueAt: string })[]).filter(
      ({ dueAt }) => parseInstant(dueAt)! < now,
    );
  }

  private async page(
    id: string,
    caller: Caller,
    frame: Frame,
    body: unknown,
    shown: Shown = {},
  ): Promise<string> {
    const job = await this.jobs.one(id, caller);
    return candidatePage(frame, {
      job,
      stages: job.stages.filter(({ kind }) => !ENDS.includes(kind)),
      typed: typedOf(body),
      ...{ late: [], preview: null, same: null, problem: null, ...shown },
      once: Once.key(),
    });
  }
}
