import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { TermsRehearsals } from './trial/rehearsals';
import { TermsChanges } from './terms-changes';
import { PolicyForm, PolicyPreviewForm } from './terms.form';
import { TermsList } from './terms-list';
import {
  effectView,
  termsItemView,
  termsView,
  type PolicyPreviewView,
  type TermsItemsView,
  type WholeTermsView,
} from './terms.view';
import { policyFile } from './text/policy-text';

@AllowedTo('hr_lead')
@Controller('api/v1/policies')
export class PoliciesController {
  constructor(
    private readonly list: TermsList,
    private readonly changes: TermsChanges,
    private readonly rehearsals: TermsRehearsals,
  ) {}

  /** The policies there are: the organisation's own, then the presets. */
  @Get()
  async page(): Promise<TermsItemsView> {
    return { items: (await this.list.all('policy')).map(termsItemView), next: null };
  }

  /** A policy as it holds now, with its versions. */
  @Get(':name')
  async find(@Param('name') name: string): Promise<WholeTermsView> {
    const view = await this.list.one('policy', name);
    return termsView(view, policyFile(view.content));
  }

  /** Saves a new policy, or a new version of one; it holds for applications received from now on. */
  @Post()
  async save(@Body() form: PolicyForm, @SignedIn() caller: Caller): Promise<WholeTermsView> {
    const { name, policy: content, version: seen } = form;
    const saved = await this.changes.save('policy', { name, content, seen }, caller);
    const view = await this.list.one('policy', saved.name);
    return termsView(view, policyFile(view.content));
  }

  /** What a policy would mean, and what it would have changed in the open promises of the last three months. */
  @Post('preview')
  @HttpCode(200)
  async preview(@Body() { name, policy: content }: PolicyPreviewForm): Promise<PolicyPreviewView> {
    const effect = effectView(await this.rehearsals.effect('policy', name, content));
    return { effect };
  }
}
