import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Channels } from '../../integrations/chat/channels';
import { Receivers } from '../../integrations/receivers/receivers';
import { Switching } from '../../integrations/receivers/switching';
import { Webhooks } from '../../integrations/webhooks/webhooks';
import { InputError } from '../../kernel/errors';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { readForm, typedIn } from '../answering/answering';
import { ChannelPageForm, WebhookPageForm } from './receiver-page.form';

/** Does what the forms of the pages of receivers ask for, by the same services as the API. */
@Injectable()
export class ReceiverWork {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly channels: Channels,
    private readonly receivers: Receivers,
    private readonly switching: Switching,
  ) {}

  async makeWebhook(body: unknown, caller: Caller): Promise<{ id: string; secret: string }> {
    const { name, url, events } = await readForm(WebhookPageForm, body);
    const form = { name, url, events: chosen(events) };
    const { view, secret } = await this.webhooks.make(form, caller);
    return { id: view.id, secret };
  }

  async makeChannel(body: unknown, caller: Caller): Promise<string> {
    const form = await readForm(ChannelPageForm, { url: '-', ...(body as object) });
    const { kind = 'slack', name, team, locale, namesCandidates, events } = form;
    const made = await this.channels.make(
      {
        ...{ kind, name, url: typedIn(body, 'url'), team: team ?? null, locale },
        ...{ namesCandidates: namesCandidates === 'true', events: chosen(events) },
      },
      caller,
    );
    return made.id;
  }

  /** Changes what is said of it. */
  async save({ id, kind }: Receiver, body: unknown, caller: Caller): Promise<void> {
    if (kind === 'webhook') {
      const { version, events, ...form } = await readForm(WebhookPageForm, body);
      const change = { ...form, events: chosen(events), version: numberIn(version) };
      await this.webhooks.change(id, change, caller);
      return;
    }
    const form = await readForm(ChannelPageForm, body);
    const { version, events, name, url, team, locale, namesCandidates } = form;
    const change = { name, url, locale, team: team ?? null, version: numberIn(version) };
    const others = { events: chosen(events), namesCandidates: namesCandidates === 'true' };
    await this.channels.change(id, { ...change, ...others }, caller);
  }

  /** Sends a test. @returns whether it arrived */
  async test({ id, kind }: Receiver): Promise<boolean> {
    const tested: OutwardDelivery = await (kind === 'webhook'
      ? this.webhooks.test(id)
      : this.channels.test(id));
    return tested.status === 'delivered';
  }

  async rotate(id: string, caller: Caller): Promise<string> {
    return (await this.webhooks.rotate(id, caller)).secret;
  }

  async switch(id: string, status: Receiver['status'], caller: Caller): Promise<void> {
    await this.switching.to(id, status, caller);
  }

  remove(id: string): Promise<void> {
    return this.receivers.remove(id);
  }
}

/** Of which nothing was ticked, a form says nothing at all: that would be taken for everything. */
function chosen<Event extends string>(events: Event[] | undefined): Event[] {
  if (events !== undefined && events.length > 0) return events;
  throw new InputError('events: choose at least one', 'no_events');
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
