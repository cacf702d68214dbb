import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import type { Page } from '../../forms/cursor';
import { DeliveryLog } from '../../integrations/receivers/delivery-log';
import { ReceiverSecrets } from '../../integrations/receivers/receiver-secrets';
import { Receivers } from '../../integrations/receivers/receivers';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import { RECEIVER_KINDS, type Receiver } from '../../store/entities/connect/receiver.entity';
import { typedIn } from '../answering/answering';

/** A receiver on the list of all. */
export interface ReceiverRow {
  receiver: Receiver;
  waiting: number;
}

/** What somebody typed of a receiver, or what is stored of it. */
export interface ReceiverTyped {
  name: string;
  kind: string;
  url: string;
  events: readonly string[];
  team: string;
  locale: string;
  namesCandidates: boolean;
}

/** A receiver with its log. */
export interface ReceiverView {
  receiver: Receiver;
  typed: ReceiverTyped;
  log: Page<OutwardDelivery>;
  teams: readonly string[];
  problem: string | null;
  done: string;
  /** A key that was made just now. */
  secret: string | null;
}

const LOGGED = 25;

/** What the pages of receivers show. */
@Injectable()
export class ReceiverViews {
  constructor(
    private readonly receivers: Receivers,
    private readonly secrets: ReceiverSecrets,
    private readonly log: DeliveryLog,
    private readonly users: Users,
  ) {}

  async all(): Promise<ReceiverRow[]> {
    const waiting = await this.log.waiting();
    const receivers = await this.receivers.of(RECEIVER_KINDS);
    return receivers.map((receiver) => ({ receiver, waiting: waiting.get(receiver.id) ?? 0 }));
  }

  find(id: string): Promise<Receiver> {
    return this.receivers.find(id, RECEIVER_KINDS);
  }

  /** @param body what was sent and could not be done */
  async of(
    id: string,
    body: unknown,
    cursor: string,
  ): Promise<Omit<ReceiverView, 'problem' | 'done' | 'secret'>> {
    const receiver = await this.find(id);
    const page = cursor === '' ? { limit: LOGGED } : { limit: LOGGED, cursor };
    const typed =
      typedIn(body, 'name') === '' ? this.stored(receiver) : typedOf(body, receiver.kind);
    return { receiver, typed, log: await this.log.of(receiver, page), teams: await this.teams() };
  }

  /** Those that there are. */
  async teams(): Promise<string[]> {
    const users = [...(await this.users.all()).values()];
    return [...new Set(users.flatMap(({ team }) => team ?? []))].sort();
  }

  private stored(receiver: Receiver): ReceiverTyped {
    const { name, kind, events, team, locale, namesCandidates } = receiver;
    // the address of a chat is as good as a password
    const url = kind === 'webhook' ? this.secrets.shownUrl(receiver) : '';
    return { name, kind, url, events, team: team ?? '', locale: locale ?? 'en', namesCandidates };
  }
}

/** What a form has sent. */
export function typedOf(body: unknown, kind: string): ReceiverTyped {
  const of = (name: string) => typedIn(body, name);
  const { events } = (body ?? {}) as { events?: unknown };
  return {
    ...{ name: of('name'), kind, url: of('url'), team: of('team'), locale: of('locale') },
    events: [events].flat().filter((one): one is string => typeof one === 'string'),
    namesCandidates: of('namesCandidates') === 'true',
  };
}
