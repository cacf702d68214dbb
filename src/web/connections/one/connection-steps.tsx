import type { VNode } from 'preact';
import { OUR_KEY } from '../../../integrations/ats/connections/secrets';
import { isLoopback } from '../../../kernel/loopback';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import { Once } from '../../answering/once';
import { useWords } from '../../page/reader';
import { Moment } from '../../parts/due';
import { Actions, Form, Prose } from '../../parts/form';
import { CONNECTIONS } from '../connections.page';
import { CONNECTION_WORDS } from './connection.words';
import { STEP_WORDS } from './steps.words';
import { VENDOR_EVENTS, VENDOR_NAMES } from '../vendors';

interface Props {
  connection: AtsConnection;
  hookUrl: string;
}

/** What is to be done over there, with everything that is copied from here. Open until something has come. */
export function ConnectionSteps({
  connection,
  hookUrl,
  isOpen,
}: Props & { isOpen: boolean }): VNode {
  const t = useWords(CONNECTION_WORDS);
  const steps = useWords(STEP_WORDS);
  const { vendor } = connection;
  return (
    <details class="set-up" open={isOpen}>
      <summary>
        <h2>{t.setUp(VENDOR_NAMES[vendor])}</h2>
      </summary>
      {isLoopback(new URL(hookUrl).hostname) ? (
        <p class="measure">
          <strong>{t.onlyHere}</strong>
        </p>
      ) : null}
      <ol class="measure">
        {steps.hook[vendor].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {vendor === 'workable' ? (
        <Commands connection={connection} hookUrl={hookUrl} />
      ) : (
        <>
          <h3>{t.address}</h3>
          <pre class="code" tabIndex={0} aria-label={t.address}>
            {hookUrl}
          </pre>
          <h3>{t.events}</h3>
          <ul class="events">
            {VENDOR_EVENTS[vendor].map((event) => (
              <li key={event}>{event}</li>
            ))}
          </ul>
        </>
      )}
      <SigningKey connection={connection} />
    </details>
  );
}

/** Workable has no page for hooks: they are subscribed to over its API, each with an address that no other has. */
function Commands({ connection, hookUrl }: Props): VNode {
  const t = useWords(CONNECTION_WORDS);
  const api = `https://${connection.subdomain ?? ''}.workable.com/spi/v3/subscriptions`;
  const commands = VENDOR_EVENTS.workable.map((event) => {
    const body = JSON.stringify({ target: `${hookUrl}?${event}`, event });
    return `curl ${api} -H "Authorization: Bearer TOKEN" -H "Content-Type: application/json" -d '${body}'`;
  });
  return (
    <>
      <h3>{t.commands}</h3>
      <pre class="code" tabIndex={0} aria-label={t.commands}>
        {commands.join('\n\n')}
      </pre>
    </>
  );
}

function SigningKey({ connection }: Pick<Props, 'connection'>): VNode {
  const t = useWords(CONNECTION_WORDS);
  const { id, vendor, secret, oldSecretUntil, version } = connection;
  const isOurs = OUR_KEY.includes(vendor);
  return (
    <>
      <h3>{t.key}</h3>
      <p class="measure">
        {secret === null ? <strong>{t.noKey}</strong> : t.hasKey}{' '}
        {oldSecretUntil === null ? null : (
          <>
            {t.oldKey} <Moment at={oldSecretUntil} />.
          </>
        )}
      </p>
      <Form action={`${CONNECTIONS}/${id}/secret`} once={Once.key()} version={version}>
        {isOurs ? (
          <p>{t.makeNewHow}</p>
        ) : (
          <Prose
            {...{ name: 'secret', label: vendor === 'lever' ? t.keys : t.key }}
            rows={vendor === 'lever' ? 6 : 2}
            maxLength={4000}
          />
        )}
        <Actions>
          <button>{isOurs ? t.makeNew : secret === null ? t.paste : t.pasteNew}</button>
        </Actions>
      </Form>
    </>
  );
}
