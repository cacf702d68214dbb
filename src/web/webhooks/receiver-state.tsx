import type { VNode } from 'preact';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { useWords } from '../page/reader';
import { Icon } from '../parts/icon';
import { WORDS } from './webhooks.words';

/** How a receiver is: a word, a sign and a colour. */
export function StateOf({
  receiver: { status, offReason, failingSince, deliveredAt },
}: {
  receiver: Pick<Receiver, 'status' | 'offReason' | 'failingSince' | 'deliveredAt'>;
}): VNode {
  const t = useWords(WORDS);
  if (status === 'off') {
    const isOwn = offReason === 'by_hand';
    return (
      <span class="chip" data-state={isOwn ? 'paused' : 'late'}>
        <Icon name={isOwn ? 'pause' : 'alert'} />
        {t.off[offReason ?? 'by_hand']}
      </span>
    );
  }
  if (failingSince !== null) {
    return (
      <span class="chip" data-state="soon">
        <Icon name="alert" />
        {t.failing}
      </span>
    );
  }
  return (
    <span class="chip" data-state="ok">
      <Icon name={deliveredAt === null ? 'clock' : 'check'} />
      {deliveredAt === null ? t.ready : t.active}
    </span>
  );
}
