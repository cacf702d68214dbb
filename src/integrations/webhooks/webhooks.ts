import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { ReceiverSecrets } from '../receivers/receiver-secrets';
import { Receivers } from '../receivers/receivers';
import { Switching } from '../receivers/switching';
import { Trials } from '../receivers/trials';
import { testPayload } from './payloads';
import { WEBHOOK_EVENTS } from './webhook-events';
import type { WebhookChangeForm, WebhookForm } from './webhook.form';
import { webhookView, type WebhookView } from './webhook.view';

const KIND = ['webhook'] as const;

/** Endpoints of webhooks, after Standard Webhooks. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly receivers: Receivers,
    private readonly switching: Switching,
    private readonly trials: Trials,
    private readonly secrets: ReceiverSecrets,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<WebhookView[]> {
    return (await this.receivers.of(KIND)).map((one) => this.view(one));
  }

  find(id: string): Promise<Receiver> {
    return this.receivers.find(id, KIND);
  }

  async show(id: string): Promise<WebhookView> {
    return this.view(await this.find(id));
  }

  /** @returns with its key, which is shown this once */
  async make(
    { name, url, events = [...WEBHOOK_EVENTS] }: WebhookForm,
    caller: Caller,
  ): Promise<{ view: WebhookView; secret: string }> {
    const chat = { team: null, locale: null, namesCandidates: false };
    const words = { name, url, events, ...chat };
    const { receiver, secret } = await this.receivers.make('webhook', words, caller);
    return { view: this.view(receiver), secret: secret! };
  }

  async change(id: string, form: WebhookChangeForm, caller: Caller): Promise<WebhookView> {
    const { id: found } = await this.find(id);
    const { status, version, ...words } = form;
    const changed = await this.receivers.change(found, words, caller, version);
    if (status === undefined || status === changed.status) return this.view(changed);
    return this.view(await this.switching.to(found, status, caller));
  }

  async remove(id: string): Promise<void> {
    await this.receivers.remove((await this.find(id)).id);
  }

  /** A new key; the one before signs beside it for a day. */
  async rotate(id: string, caller: Caller): Promise<{ view: WebhookView; secret: string }> {
    const { receiver, secret } = await this.receivers.rotate((await this.find(id)).id, caller);
    return { view: this.view(receiver), secret };
  }

  /** Sends a test, and waits for what is answered. */
  async test(id: string): Promise<OutwardDelivery> {
    return this.trials.test(await this.find(id), testPayload(this.clock.now()));
  }

  private view(receiver: Receiver): WebhookView {
    return webhookView(receiver, this.secrets.shownUrl(receiver), this.clock.now());
  }
}
