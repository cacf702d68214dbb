import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { MappingChoices } from './mapping-choices';
import { MappingList } from './mapping-list';
import { MappingForm } from './mapping.form';
import { MappingsView, MappingView } from './mapping.view';

@AllowedTo('admin')
@Controller('api/v1/connections/:id/mappings')
export class MappingsController {
  constructor(
    private readonly list: MappingList,
    private readonly choices: MappingChoices,
  ) {}

  /** What jobs, stages and people of the ATS are here, by kind and name. */
  @Get()
  async all(@Param('id') id: string): Promise<MappingsView> {
    const all = await this.list.of(id);
    return { items: all.map(({ mapping }) => MappingView.of(mapping)), next: null };
  }

  /** Says what one of them is here; what was held for want of it is looked at again. */
  @Patch(':mapping')
  async choose(
    @Param('id') id: string,
    @Param('mapping') mapping: string,
    @Body() form: MappingForm,
    @SignedIn() caller: Caller,
  ): Promise<MappingView> {
    return MappingView.of(await this.choices.choose(id, mapping, form, caller));
  }
}
