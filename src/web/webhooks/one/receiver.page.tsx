import type { VNode } from 'preact';
import type { Receiver } from '../../../store/entities/connect/receiver.entity';
import { Once } from '../../answering/once';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { inDialog } from '../../parts/dialog';
import { DoneNote } from '../../parts/done-note';
import { Moment } from '../../parts/due';
import { Actions, Form, Problem } from '../../parts/form';
import { DeliveryTable } from './delivery-table';
import { ReceiverFields } from '../receiver-fields';
import { StateOf } from '../receiver-state';
import type { ReceiverView } from '../receiver-views';
import { WORDS } from '../webhooks.words';

/** One who hears of what happens here: how it is, what it was told, and what can be done. */
export function receiverPage(frame: Frame, view: ReceiverView): string {
  const { name } = view.receiver;
  return staffPage(frame, { title: name, place: 'settings' }, <One view={view} />);
}

/** Asks once more before one is taken away. */
export function removalPage(frame: Frame, { id, name }: Receiver): string {
  const t = WORDS[frame.reader.locale];
  return staffPage(
    frame,
    { title: t.removeSure(name), place: 'settings' },
    <>
      <p>{t.removeHow}</p>
      <Form action={`/settings/webhooks/${id}/removal`}>
        <Actions>
          <button class="primary">{t.remove}</button>
        </Actions>
      </Form>
    </>,
  );
}

function One({ view }: { view: ReceiverView }): VNode {
  const t = useWords(WORDS);
  const { receiver, typed, teams, log, problem, done, secret } = view;
  const path = `/settings/webhooks/${receiver.id}`;
  return (
    <>
      <p>
        <a href="/settings/webhooks">{t.title}</a>
      </p>
      <DoneNote code={done} words={t.done} />
      <Problem text={problem} />
      {secret === null ? null : (
        <div class="done" role="status">
          <p>{t.shown}</p>
          <pre class="code" tabIndex={0} aria-label={t.secret}>
            {secret}
          </pre>
        </div>
      )}
      <HowItIs receiver={receiver} />
      <DeliveryTable receiver={receiver} log={log} />
      {receiver.kind === 'webhook' ? <Key receiver={receiver} /> : null}
      <section>
        <h2>{t.change}</h2>
        <Form action={path} version={receiver.version}>
          <ReceiverFields typed={typed} teams={teams} isNew={false} />
          <Actions>
            <button class="primary">{t.save}</button>
            <a class="button" {...inDialog(`${path}/removal`)}>
              {t.remove}
            </a>
          </Actions>
        </Form>
      </section>
    </>
  );
}

function HowItIs({ receiver }: { receiver: Receiver }): VNode {
  const t = useWords(WORDS);
  const { id, kind, host, status, offAt, failingSince } = receiver;
  const path = `/settings/webhooks/${id}`;
  const isOff = status === 'off';
  const since = isOff ? offAt : failingSince;
  return (
    <section>
      <p>
        {t.kinds[kind]}, <span class="host">{host}</span> · <StateOf receiver={receiver} />
      </p>
      {since === null ? null : (
        <p>
          {isOff ? t.offSince : t.failingSince} <Moment at={since} />.
        </p>
      )}
      {isOff ? <p class="measure">{t.missed}</p> : null}
      <div class="actions">
        <form method="post" action={`${path}/test`}>
          <input type="hidden" name="once" value={Once.key()} />
          <button>{t.test}</button>
        </form>
        <form method="post" action={`${path}/${isOff ? 'on' : 'off'}`}>
          <button class={isOff ? 'primary' : undefined}>{isOff ? t.on : t.switchOff}</button>
        </form>
      </div>
      <p class="quiet">{t.testHow}</p>
    </section>
  );
}

function Key({ receiver: { id, previousUntil } }: { receiver: Receiver }): VNode {
  const t = useWords(WORDS);
  const { now } = useReader();
  return (
    <section>
      <h2>{t.key}</h2>
      {previousUntil === null || previousUntil <= now ? null : (
        <p>
          {t.previous} <Moment at={previousUntil} />.
        </p>
      )}
      <p class="quiet measure">{t.rotateHow}</p>
      <Form action={`/settings/webhooks/${id}/rotation`} once={Once.key()}>
        <Actions>
          <button>{t.rotate}</button>
        </Actions>
      </Form>
    </section>
  );
}
