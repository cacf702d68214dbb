import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Organisations } from '../../../hiring/organisation/organisations.repository';
import { Pipelines } from '../../../hiring/jobs/pipelines.repository';
import { PipelineChanges } from '../../../hiring/pipelines/pipeline-changes';
import { PipelineChangeForm, PipelineForm } from '../../../hiring/pipelines/pipeline.form';
import { pipelineView, type PipelineView } from '../../../hiring/pipelines/pipeline.view';
import type { Pipeline } from '../../../store/entities/hiring/pipeline.entity';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { seenIn } from '../terms/name.form';
import { changeOf, draftTyped, isArranging, type PipelineDraft } from './pipeline-draft';
import { pipelinePage } from './pipeline.page';
import { pipelinesPage } from './pipelines.page';

const LIST = '/settings/pipelines';

/** The pages of pipelines. */
@AllowedTo('hr_lead')
@Controller('settings/pipelines')
export class PipelinesPageController {
  constructor(
    private readonly frames: Frames,
    private readonly changes: PipelineChanges,
    private readonly pipelines: Pipelines,
    private readonly organisations: Organisations,
    private readonly once: Once,
  ) {}

  /** The pipelines there are. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async all(@SignedIn() caller: Caller): Promise<string> {
    const pipelines = await this.changes.all();
    const items: PipelineView[] = [];
    for (const pipeline of pipelines) items.push(await this.view(pipeline));
    const standard = (await this.organisations.the()).pipeline ?? pipelines[0]!.id;
    return pipelinesPage(await this.frames.of(caller), items, standard);
  }

  /** A new one, which begins with the stages of the first. */
  @Get('new')
  @Header('content-type', HTML_TYPE)
  async start(@SignedIn() caller: Caller): Promise<string> {
    const [first] = await this.changes.all();
    const { stages } = await this.view(first!);
    const fresh = stages.map((stage) => ({ ...stage, id: '' }));
    return this.page(caller, null, { name: '', stages: fresh, automationsOff: [] });
  }

  /** Makes a new one, or arranges what is typed. */
  @Post('new')
  @Header('content-type', HTML_TYPE)
  make(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const draft = draftTyped(body);
    const work = async () => {
      if (isArranging(body)) return this.page(caller, null, draft);
      const form = await readForm(PipelineForm, changeOf(draft));
      const path = await this.once.run(caller.id, body, async () => {
        const { id } = await this.changes.add(form, caller);
        return `${LIST}/${id}?done=saved`;
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.page(caller, null, draft, { problem }));
  }

  /** One to be changed. */
  @Get(':id')
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const pipeline = await this.changes.find(id);
    const { name, stages } = await this.view(pipeline);
    const draft = { name, stages, automationsOff: pipeline.automationsOff };
    return this.page(caller, pipeline, draft, { isSaved: typedIn(query, 'done') === 'saved' });
  }

  /** Saves it, or arranges what is typed. */
  @Post(':id')
  @Header('content-type', HTML_TYPE)
  async save(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const draft = draftTyped(body);
    const pipeline = await this.changes.find(id);
    const version = seenIn(typedIn(body, 'version'));
    const work = async () => {
      if (isArranging(body)) return this.page(caller, pipeline, draft, { version });
      const form = await readForm(PipelineChangeForm, Object.assign(changeOf(draft), { version }));
      const path = await this.once.run(caller.id, body, async () => {
        await this.changes.change(id, form, caller);
        return `${LIST}/${id}?done=saved`;
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem, code) => {
      const seen = code === 'changed_meanwhile' ? undefined : version;
      return this.page(caller, pipeline, draft, { problem, version: seen });
    });
  }

  private async page(
    caller: Caller,
    pipeline: Pipeline | null,
    draft: PipelineDraft,
    { problem, version, isSaved }: { problem?: string; version?: number; isSaved?: boolean } = {},
  ): Promise<string> {
    return pipelinePage(await this.frames.of(caller), {
      ...{ id: pipeline?.id ?? '', name: pipeline?.name ?? '', draft },
      ...{ version: version ?? pipeline?.version ?? 0, problem: problem ?? null },
      ...{ isSaved: isSaved === true, once: Once.key() },
    });
  }

  private async view(pipeline: Pipeline): Promise<PipelineView> {
    return pipelineView(pipeline, await this.pipelines.stagesOf(pipeline.id));
  }
}
