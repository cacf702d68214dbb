import type { VNode } from 'preact';
import type { ConnectionOverviewView } from '../../../integrations/ats/overview/connection-overview';
import type { LookState } from '../../../integrations/ats/reconciling/reconciliation';
import { Once } from '../../answering/once';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { DoneNote } from '../../parts/done-note';
import { Moment } from '../../parts/due';
import { Actions, Form, Problem } from '../../parts/form';
import { ConnectionDeliveries, ConnectionRefusals } from './connection-deliveries';
import { ConnectionMappings } from './connection-mappings';
import { ConnectionSteps } from './connection-steps';
import { ConnectionChip, CONNECTIONS } from '../connections.page';
import { CONNECTIONS_WORDS } from '../connections.words';
import { cameIn } from './came';
import { CONNECTION_WORDS } from './connection.words';
import { VENDOR_NAMES } from '../vendors';

/** What the page of a connection shows beside the connection. */
export interface Said {
  hookUrl: string;
  /** What looking into the ATS by itself found. */
  look: LookState;
  /** A code of what was done. */
  done: string;
  problem: string | null;
  /** A signing key that was just made. */
  secret: string | null;
  /** What came of a test that was just sent. */
  tested: string | null;
}

/** A connection: how it is set up, what is what, and what came. */
export function connectionPage(frame: Frame, view: ConnectionOverviewView, said: Said): string {
  const t = CONNECTIONS_WORDS[frame.reader.locale];
  const { id, name } = view.connection;
  const actions = (
    <>
      <ConnectionChip line={view} />
      <a class="button" href={`${CONNECTIONS}/${id}/change`}>
        {t.change}
      </a>
    </>
  );
  return staffPage(
    frame,
    { title: name, place: 'settings', actions },
    <Connection {...{ view, said }} />,
  );
}

function Connection({ view, said }: { view: ConnectionOverviewView; said: Said }): VNode {
  const t = useWords(CONNECTION_WORDS);
  const { locale } = useReader();
  const all = useWords(CONNECTIONS_WORDS);
  const { connection, mappings, deliveries, refusals } = view;
  const { id } = connection;
  const isNew = view.last === null || said.secret !== null;
  const { hookUrl } = said;
  const steps = <ConnectionSteps {...{ connection, hookUrl, isOpen: isNew }} />;
  return (
    <div class="connection">
      <Problem text={said.problem} />
      <DoneNote code={said.done} words={all.done} />
      {said.secret === null ? null : (
        <div class="done" role="status">
          <p>{t.shown}</p>
          <pre class="code" tabIndex={0} aria-label={t.key}>
            {said.secret}
          </pre>
        </div>
      )}
      {said.tested === null ? null : (
        <div class="done" role="status">
          <p>{t.testDone}</p>
          <p lang={cameIn(locale, said.tested).lang}>{cameIn(locale, said.tested).text}</p>
        </div>
      )}
      {isNew ? steps : null}
      <State view={view} look={said.look} />
      <ConnectionMappings {...{ id, mappings }} />
      <ConnectionDeliveries {...{ id, deliveries }} />
      <ConnectionRefusals refusals={refusals} />
      {isNew ? null : steps}
    </div>
  );
}

function State({ view, look }: { view: ConnectionOverviewView; look: LookState }): VNode {
  const t = useWords(CONNECTION_WORDS);
  const { locale } = useReader();
  const all = useWords(CONNECTIONS_WORDS);
  const { connection, owner } = view;
  const { id, vendor, mails, token, refused, reconciledAt, reconcileProblem } = connection;
  return (
    <section>
      <h2>{t.state}</h2>
      <dl>
        <dt>{all.columns.vendor}</dt>
        <dd>{VENDOR_NAMES[vendor]}</dd>
        <dt>{all.columns.mails}</dt>
        <dd class="measure">{all.mailsHow[mails]}</dd>
        <dt>{t.owner}</dt>
        <dd dir="auto">{owner}</dd>
        <dt>{t.key}</dt>
        <dd>{connection.secret === null ? t.noKey : t.hasToken}</dd>
        <dt>{all.token}</dt>
        <dd>{token === null ? t.noToken : t.hasToken}</dd>
        <dt>{t.looked}</dt>
        <dd>
          {reconciledAt === null ? t.lookedNever : <Moment at={reconciledAt} />}
          {look.startedAt === null ? null : ` · ${t.found(look.looked, look.missed)}`}
          {look.isRunning ? ` · ${t.looking}` : null}
          {reconcileProblem === null ? null : (
            <p class="problem" lang={cameIn(locale, reconcileProblem).lang}>
              {cameIn(locale, reconcileProblem).text}
            </p>
          )}
        </dd>
        <dt>{t.refusedCount}</dt>
        <dd>{refused === 0 ? '–' : refused}</dd>
      </dl>
      <div class="actions">
        {connection.secret === null || connection.status === 'off' ? null : (
          <Form action={`${CONNECTIONS}/${id}/test`} once={Once.key()}>
            <Actions>
              <button>{t.test}</button>
            </Actions>
          </Form>
        )}
        {token === null ? null : (
          <>
            <Form action={`${CONNECTIONS}/${id}/check`}>
              <Actions>
                <button>{t.check}</button>
              </Actions>
            </Form>
            <Form action={`${CONNECTIONS}/${id}/look`}>
              <Actions>
                <button>{t.look}</button>
              </Actions>
            </Form>
          </>
        )}
      </div>
    </section>
  );
}
