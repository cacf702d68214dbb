import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { Receivers } from '../receivers/receivers';
import { Switching } from '../receivers/switching';
import { Trials } from '../receivers/trials';
import type { ChannelChangeForm, ChannelForm } from './channel.form';
import { CHAT_EVENTS } from './chat-events';
import { PostWords } from './posts/post-words';

const KINDS = ['slack', 'teams'] as const;

/** Channels of chats that hear of promises. */
@Injectable()
export class Channels {
  constructor(
    private readonly receivers: Receivers,
    private readonly switching: Switching,
    private readonly trials: Trials,
    private readonly words: PostWords,
    private readonly organisations: Organisations,
  ) {}

  list(): Promise<Receiver[]> {
    return this.receivers.of(KINDS);
  }

  find(id: string): Promise<Receiver> {
    return this.receivers.find(id, KINDS);
  }

  async make({ kind, name, url, ...form }: ChannelForm, caller: Caller): Promise<Receiver> {
    const locale = form.locale ?? (await this.organisations.the()).locale;
    const { events = CHAT_EVENTS, team = null, namesCandidates = false } = form;
    const words = { name, url, events, team, locale, namesCandidates };
    return (await this.receivers.make(kind, words, caller)).receiver;
  }

  async change(
    id: string,
    { status, version, ...words }: ChannelChangeForm,
    caller: Caller,
  ): Promise<Receiver> {
    const { id: found } = await this.find(id);
    const changed = await this.receivers.change(found, words, caller, version);
    if (status === undefined || status === changed.status) return changed;
    return this.switching.to(found, status, caller);
  }

  async remove(id: string): Promise<void> {
    await this.receivers.remove((await this.find(id)).id);
  }

  /** Posts a test, and waits for what is answered. */
  async test(id: string): Promise<OutwardDelivery> {
    const channel = await this.find(id);
    return this.trials.test(channel, this.words.test(channel));
  }
}
