import type { Vendor } from '../../integrations/ats/record';
import type { User } from '../../store/entities/accounts/user.entity';
import type { AtsConnection } from '../../store/entities/ats/ats-connection.entity';
import type { Frame } from '../page/frames';
import { staffPage } from '../page/staff';
import { Actions, Form, Problem } from '../parts/form';
import { ConnectionFields, type ConnectionTyped } from './connection-fields';
import { CONNECTIONS } from './connections.page';
import { CONNECTIONS_WORDS } from './connections.words';
import { VENDOR_NAMES } from './vendors';

interface Shown {
  typed: ConnectionTyped;
  people: readonly Pick<User, 'id' | 'name'>[];
  problem: string | null;
}

/** Where a new connection is described. */
export function newConnectionPage(
  frame: Frame,
  { vendor, once, typed, people, problem }: Shown & { vendor: Vendor; once: string },
): string {
  const t = CONNECTIONS_WORDS[frame.reader.locale];
  return staffPage(
    frame,
    { title: t.addTo(VENDOR_NAMES[vendor]), place: 'settings' },
    <>
      <Problem text={problem} />
      <Form action={`${CONNECTIONS}/new`} once={once}>
        <input type="hidden" name="vendor" value={vendor} />
        <ConnectionFields {...{ vendor, typed, people }} hasToken={false} isNew />
        <Actions>
          <button class="primary">{t.connect}</button>
        </Actions>
      </Form>
    </>,
  );
}

/** Where a connection is changed, switched off or taken away. */
export function changeConnectionPage(
  frame: Frame,
  { connection, typed, people, problem }: Shown & { connection: AtsConnection },
): string {
  const t = CONNECTIONS_WORDS[frame.reader.locale];
  const { id, vendor, version, token, status } = connection;
  const isOff = status === 'off';
  const path = `${CONNECTIONS}/${id}`;
  return staffPage(
    frame,
    { title: `${t.change}: ${connection.name}`, place: 'settings' },
    <>
      <Problem text={problem} />
      <Form action={`${path}/change`} version={version}>
        <ConnectionFields {...{ vendor, typed, people }} hasToken={token !== null} />
        <Actions>
          <button class="primary">{t.save}</button>
        </Actions>
      </Form>
      <section>
        <h2>{isOff ? t.switchOn : t.switchOff}</h2>
        {isOff ? null : <p>{t.switchOffHow}</p>}
        <Form action={`${path}/${isOff ? 'on' : 'off'}`} version={version}>
          <Actions>
            <button>{isOff ? t.switchOn : t.switchOff}</button>
          </Actions>
        </Form>
      </section>
      <section>
        <h2>{t.remove}</h2>
        <p>{t.removeHow}</p>
        <Form action={`${path}/remove`}>
          <Actions>
            <button>{t.remove}</button>
          </Actions>
        </Form>
      </section>
    </>,
  );
}
