import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { pageOf, readCursor } from '../../forms/cursor';
import { PAGE, PageForm } from '../../forms/page.form';
import { Suppressions } from '../../mail/returned/suppressions.repository';
import { Messages } from '../messages/messages';
import { AddressList } from './address-list';
import { SuppressionReasonForm, SuppressionForm } from './suppression.form';
import { SuppressionsView, SuppressionView } from './suppression.view';

@AllowedTo('hr_lead')
@Controller('api/v1')
export class SuppressionsController {
  constructor(
    private readonly addresses: AddressList,
    private readonly stored: Suppressions,
    private readonly messages: Messages,
  ) {}

  /** The addresses to which nothing is mailed, newest first. */
  @Get('suppressions')
  async page(@Query() { cursor, limit = PAGE }: PageForm): Promise<SuppressionsView> {
    const before = readCursor(cursor, ['string'])?.[0] ?? null;
    const rows = await this.stored.list(before, limit + 1);
    const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map((one) => SuppressionView.of(one)), next };
  }

  /** Gives an address up: nothing more is mailed there, and what waits for it becomes calls. */
  @Post('suppressions')
  async give(
    @Body() { address, reason }: SuppressionForm,
    @SignedIn() caller: Caller,
  ): Promise<SuppressionView> {
    return SuppressionView.of(await this.addresses.give(address, reason, caller));
  }

  /** Mails to an address again; the reason stays in the record. */
  @Delete('suppressions/:address')
  @HttpCode(204)
  lift(
    @Param('address') address: string,
    @Query() { reason }: SuppressionReasonForm,
    @SignedIn() caller: Caller,
  ): Promise<void> {
    return this.addresses.lift(address, reason, caller);
  }

  /** Says that the address of a mail that came back fails. */
  @AllowedTo('recruiter')
  @Post('messages/:id/suppression')
  async giveAfter(
    @Param('id') id: string,
    @Body() { reason }: SuppressionReasonForm,
    @SignedIn() caller: Caller,
  ): Promise<SuppressionView> {
    const message = await this.messages.find(id, caller);
    return SuppressionView.of(await this.addresses.giveAfter(message, reason, caller));
  }
}
