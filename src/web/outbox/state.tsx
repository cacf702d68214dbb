import type { VNode } from 'preact';
import type { OutboxItem } from '../../hiring/messages/reading/outbox-list';
import type { Urgency } from '../../hiring/commitments/urgency';
import type { MessageStatus } from '../../store/entities/mail/message.entity';
import { Icon, type IconName } from '../parts/icon';
import { useWords } from '../page/reader';
import { WORDS, type State } from './outbox.words';

const LOOKS: Record<State, { icon: IconName; state: Urgency }> = {
  leaves: { icon: 'clock', state: 'ok' },
  tried: { icon: 'clock', state: 'soon' },
  sending: { icon: 'mail', state: 'ok' },
  uncertain: { icon: 'alert', state: 'soon' },
  delivered: { icon: 'check', state: 'ok' },
  delayed: { icon: 'clock', state: 'soon' },
  returned: { icon: 'alert', state: 'late' },
  rejected: { icon: 'alert', state: 'late' },
  expired: { icon: 'alert', state: 'late' },
  cancelled: { icon: 'cross', state: 'ok' },
};

/** How a mail stands, from its status and what was reported about it. */
export function stateOf({
  status,
  attempts,
  trouble,
}: {
  status: MessageStatus;
  attempts: number;
  trouble: OutboxItem['trouble'];
}): State {
  if (trouble?.action === 'failed') return 'returned';
  if (status === 'delivered') return trouble === null ? 'delivered' : 'delayed';
  if (status === 'pending') return attempts > 0 ? 'tried' : 'leaves';
  return status;
}

/** The same as a word, a sign and a colour. */
export function StateChip({ state }: { state: State }): VNode {
  const t = useWords(WORDS);
  const looks = LOOKS[state];
  return (
    <span class="chip" data-state={looks.state}>
      <Icon name={looks.icon} />
      {t.state[state]}
    </span>
  );
}
