import { formatInstant, type Instant } from '../../kernel/instant';
import type { OffReason, Receiver } from '../../store/entities/connect/receiver.entity';

/** A channel of a chat. Its address is not told again, for it is as good as a password. */
export class ChannelView {
  id: string;
  kind: Receiver['kind'];
  name: string;
  /** The host in its address. */
  host: string;
  events: string[];
  team: string | null;
  locale: string | null;
  namesCandidates: boolean;
  status: Receiver['status'];
  offReason: OffReason | null;
  offAt: string | null;
  failingSince: string | null;
  deliveredAt: string | null;
  version: number;
  createdAt: string;
}

export class ChannelsView {
  items: ChannelView[];
  next: string | null;
}

export function channelView(receiver: Receiver): ChannelView {
  const { id, kind, name, host, events, team, locale, namesCandidates, status } = receiver;
  const { offReason, version } = receiver;
  const time = (at: Instant | null) => (at === null ? null : formatInstant(at));
  return {
    ...{
      id,
      kind,
      name,
      host,
      events: [...events],
      team,
      locale,
      namesCandidates,
      status,
      offReason,
    },
    ...{ offAt: time(receiver.offAt), failingSince: time(receiver.failingSince) },
    ...{ deliveredAt: time(receiver.deliveredAt), version },
    createdAt: formatInstant(receiver.createdAt),
  };
}
