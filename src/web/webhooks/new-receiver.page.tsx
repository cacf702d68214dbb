import type { Frame } from '../page/frames';
import { staffPage } from '../page/staff';
import { Actions, Form, Problem } from '../parts/form';
import { ReceiverFields } from './receiver-fields';
import type { ReceiverTyped } from './receiver-views';
import { WORDS } from './webhooks.words';

interface NewReceiverView {
  typed: ReceiverTyped;
  teams: readonly string[];
  problem: string | null;
  once: string;
}

/** Where a webhook, or a channel of a chat, is added. */
export function newReceiverPage(
  frame: Frame,
  { typed, teams, problem, once }: NewReceiverView,
): string {
  const t = WORDS[frame.reader.locale];
  const isEndpoint = typed.kind === 'webhook';
  return staffPage(
    frame,
    { title: isEndpoint ? t.newEndpoint : t.newChannel, place: 'settings' },
    <>
      <p class="quiet measure">{isEndpoint ? t.endpointHow : t.channelHow}</p>
      <Problem text={problem} />
      <Form action={`/settings/webhooks/${isEndpoint ? 'new' : 'new-channel'}`} once={once}>
        <ReceiverFields typed={typed} teams={teams} isNew />
        <Actions>
          <button class="primary">{t.make}</button>
        </Actions>
      </Form>
    </>,
  );
}
