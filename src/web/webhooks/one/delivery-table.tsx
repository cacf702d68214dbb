import type { VNode } from 'preact';
import type { Page } from '../../../forms/cursor';
import type { Trouble } from '../../../integrations/outward/outward-error';
import type { OutwardDelivery } from '../../../store/entities/connect/outward-delivery.entity';
import type { Receiver } from '../../../store/entities/connect/receiver.entity';
import { useWords } from '../../page/reader';
import { Moment } from '../../parts/due';
import { Icon, type IconName } from '../../parts/icon';
import { LOG_WORDS } from './log.words';

/** What a receiver was told, newest first, with what it answered. */
export function DeliveryTable({
  receiver,
  log: { items, next },
}: {
  receiver: Receiver;
  log: Page<OutwardDelivery>;
}): VNode {
  const t = useWords(LOG_WORDS);
  return (
    <section>
      <h2>{t.title}</h2>
      {items.length === 0 ? (
        <p class="empty">{t.none}</p>
      ) : (
        <div class="scrolls" role="region" tabIndex={0} aria-label={t.title}>
          <table class="deliveries stacks">
            <thead>
              <tr>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.answer}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <Row key={one.id} one={one} isOff={receiver.status === 'off'} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next === null ? null : (
        <p>
          <a href={`/settings/webhooks/${receiver.id}?cursor=${encodeURIComponent(next)}`}>
            {t.older}
          </a>
        </p>
      )}
    </section>
  );
}

function Row({ one, isOff }: { one: OutwardDelivery; isOff: boolean }): VNode {
  const t = useWords(LOG_WORDS);
  const { id, receiver, type, status, createdAt } = one;
  const canAgain = status !== 'waiting' && !isOff && type !== 'webhook.test';
  return (
    <tr data-delivery={id} data-state={status}>
      <th scope="row">
        <Moment at={createdAt} />
      </th>
      <td>{Object.hasOwn(t.types, type) ? t.types[type] : <code>{type}</code>}</td>
      <td>
        <State one={one} />
      </td>
      <td>
        <Answer one={one} />
      </td>
      <td>
        {canAgain ? (
          <form method="post" action={`/settings/webhooks/${receiver}/deliveries/${id}/resend`}>
            <button class="plain">
              {t.again}
              <span class="unseen"> {type}</span>
            </button>
          </form>
        ) : null}
      </td>
    </tr>
  );
}

const LOOKS = {
  waiting: { icon: 'clock', state: 'ok' },
  retried: { icon: 'alert', state: 'soon' },
  delivered: { icon: 'check', state: 'ok' },
  failed: { icon: 'alert', state: 'late' },
} as const satisfies Record<string, { icon: IconName; state: string }>;

function State({ one: { status, log, nextAttemptAt } }: { one: OutwardDelivery }): VNode {
  const t = useWords(LOG_WORDS);
  const state = status === 'waiting' && log.length > 0 ? 'retried' : status;
  const { icon, state: look } = LOOKS[state];
  return (
    <>
      <span class="chip" data-state={look}>
        <Icon name={icon} />
        {t.states[state]}
      </span>
      {log.length > 1 || state === 'retried' ? <small>{t.tries(log.length)}</small> : null}
      {state === 'retried' ? (
        <small>
          {t.next} <Moment at={nextAttemptAt} />
        </small>
      ) : null}
    </>
  );
}

function Answer({ one: { log, answer } }: { one: OutwardDelivery }): VNode {
  const t = useWords(LOG_WORDS);
  const last = log.at(-1);
  if (last === undefined) return <span class="quiet">{t.noAnswer}</span>;
  return (
    <>
      {last.status ?? t.noAnswer} · {t.took(last.ms)}
      {last.trouble === null ? null : <small>{t.troubles[last.trouble as Trouble]}</small>}
      {answer === null || answer === '' ? null : <code class="answer">{answer}</code>}
    </>
  );
}
