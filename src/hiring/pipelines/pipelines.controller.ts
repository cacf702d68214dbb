import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import type { Pipeline } from '../../store/entities/hiring/pipeline.entity';
import { Pipelines } from '../jobs/pipelines.repository';
import { PipelineChangeForm, PipelineForm } from './pipeline.form';
import { pipelineView, type PipelinesView, type PipelineView } from './pipeline.view';
import { PipelineChanges } from './pipeline-changes';

@AllowedTo('recruiter')
@Controller('api/v1/pipelines')
export class PipelinesController {
  constructor(
    private readonly changes: PipelineChanges,
    private readonly pipelines: Pipelines,
  ) {}

  /** The pipelines; the first is what a job gets that names none. */
  @Get()
  async page(): Promise<PipelinesView> {
    const items: PipelineView[] = [];
    for (const pipeline of await this.changes.all()) items.push(await this.view(pipeline));
    return { items, next: null };
  }

  /** A pipeline with its stages. */
  @Get(':id')
  async find(@Param('id') id: string): Promise<PipelineView> {
    return this.view(await this.changes.find(id));
  }

  /** Makes a pipeline. */
  @AllowedTo('hr_lead')
  @Post()
  async add(@Body() form: PipelineForm, @SignedIn() caller: Caller): Promise<PipelineView> {
    return this.view(await this.changes.add(form, caller));
  }

  /** Renames a pipeline, switches its mails, or sets its stages. */
  @AllowedTo('hr_lead')
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() form: PipelineChangeForm,
    @SignedIn() caller: Caller,
  ): Promise<PipelineView> {
    return this.view(await this.changes.change(id, form, caller));
  }

  private async view(pipeline: Pipeline): Promise<PipelineView> {
    return pipelineView(pipeline, await this.pipelines.stagesOf(pipeline.id));
  }
}
