import type { VNode } from 'preact';
import type { ConnectionOverviewView } from '../../../integrations/ats/overview/connection-overview';
import { hasBody } from '../../../integrations/ats/deliveries/api/delivery.view';
import type { AtsDelivery, DeliveryStatus } from '../../../store/entities/ats/ats-delivery.entity';
import type { AtsRefusal } from '../../../store/entities/ats/ats-refusal.entity';
import { useReader, useWords } from '../../page/reader';
import { Moment } from '../../parts/due';
import { Icon, type IconName } from '../../parts/icon';
import { CONNECTIONS } from '../connections.page';
import { cameIn } from './came';
import { CONNECTION_WORDS } from './connection.words';

const LOOKS: Record<DeliveryStatus, { icon: IconName; state: 'ok' | 'soon' | 'late' }> = {
  waiting: { icon: 'clock', state: 'ok' },
  held: { icon: 'bell', state: 'soon' },
  done: { icon: 'check', state: 'ok' },
  unused: { icon: 'cross', state: 'ok' },
  failed: { icon: 'alert', state: 'late' },
};

/** What came, newest first, and what came of each. */
export function ConnectionDeliveries({
  id,
  deliveries: { items, next },
}: {
  id: string;
  deliveries: ConnectionOverviewView['deliveries'];
}): VNode {
  const t = useWords(CONNECTION_WORDS);
  return (
    <section id="events">
      <h2>{t.deliveries}</h2>
      {items.length === 0 ? (
        <p class="empty">{t.noDeliveries}</p>
      ) : (
        <div class="scrolls" role="region" tabIndex={0} aria-label={t.deliveries}>
          <table class="came stacks">
            <thead>
              <tr>
                <th scope="col">{t.event.when}</th>
                <th scope="col">{t.event.what}</th>
                <th scope="col">{t.event.came}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <Delivery key={one.id} id={id} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next === null ? null : (
        <p>
          <a class="button" href={`${CONNECTIONS}/${id}?before=${next}#events`}>
            {t.older}
          </a>
        </p>
      )}
    </section>
  );
}

function Delivery({ id, one }: { id: string; one: AtsDelivery }): VNode {
  const t = useWords(CONNECTION_WORDS);
  const { status, event, words, application, attempts, isTest } = one;
  const { locale } = useReader();
  const came = words === null ? null : cameIn(locale, words);
  const isOpen = status === 'waiting' || status === 'held';
  return (
    <tr>
      <td>
        <Moment at={one.receivedAt} />
      </td>
      <th scope="row">
        {event === null ? <span class="quiet">{t.unread}</span> : <code>{event}</code>}
        {isTest ? <span class="quiet"> ({t.isTest})</span> : null}
      </th>
      <td class="words">
        <span class="chip" data-state={LOOKS[status].state}>
          <Icon name={LOOKS[status].icon} />
          {t.status[status]}
        </span>{' '}
        {came === null ? null : (
          <span dir="auto" lang={came.lang}>
            {came.text}
          </span>
        )}{' '}
        {application === null ? null : <a href={`/applications/${application}`}>{t.application}</a>}
        {isOpen && attempts > 0 ? (
          <small>
            {t.tried(attempts)} {t.next}: <Moment at={one.nextAt} />
          </small>
        ) : null}
      </td>
      <td>
        {hasBody(one) && !isTest ? (
          <form method="post" action={`${CONNECTIONS}/${id}/deliveries/${one.id}`}>
            <button class="plain">
              {t.again}
              <span class="unseen"> {event}</span>
            </button>
          </form>
        ) : null}
      </td>
    </tr>
  );
}

/** What was not taken, newest first. */
export function ConnectionRefusals({
  refusals,
}: {
  refusals: readonly AtsRefusal[];
}): VNode | null {
  const t = useWords(CONNECTION_WORDS);
  if (refusals.length === 0) return null;
  return (
    <section>
      <h2>{t.refusals}</h2>
      <p class="quiet">{t.refusalsHow}</p>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.refusals}>
        <table class="came stacks">
          <thead>
            <tr>
              <th scope="col">{t.event.when}</th>
              <th scope="col">{t.refusals}</th>
              <th scope="col" class="number">
                {t.size}
              </th>
            </tr>
          </thead>
          <tbody>
            {refusals.map(({ id, at, why, size }) => (
              <tr key={id}>
                <td>
                  <Moment at={at} />
                </td>
                <td>{t.why[why]}</td>
                <td class="number" data-label={t.size}>
                  {size === 0 ? '–' : size}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
