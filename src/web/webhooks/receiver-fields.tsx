import type { VNode } from 'preact';
import { CHAT_EVENTS } from '../../integrations/chat/chat-events';
import { WEBHOOK_EVENTS } from '../../integrations/webhooks/webhook-events';
import { LOCALES } from '../../mail/locale';
import { useWords } from '../page/reader';
import { Choice, Field, Tick } from '../parts/form';
import { LANGUAGE_NAMES } from '../parts/languages';
import type { ReceiverTyped } from './receiver-views';
import { FIELD_WORDS } from './field.words';
import { WORDS } from './webhooks.words';

/** What is said of a receiver. @param isNew its address is needed, and which chat it is */
export function ReceiverFields({
  typed,
  teams,
  isNew,
}: {
  typed: ReceiverTyped;
  teams: readonly string[];
  isNew: boolean;
}): VNode {
  const t = useWords(FIELD_WORDS);
  const { kinds } = useWords(WORDS);
  const { name, kind, url, events } = typed;
  const isEndpoint = kind === 'webhook';
  const hint = isEndpoint ? t.urlHint : isNew ? t.chatUrlHint : t.sameUrl;
  return (
    <>
      <Field name="name" label={t.name} value={name} maxLength={200} />
      {isEndpoint || !isNew ? null : (
        <Choice
          {...{ name: 'kind', label: t.kind, value: kind }}
          options={(['slack', 'teams'] as const).map((value) => ({ value, label: kinds[value] }))}
        />
      )}
      <Field
        {...{ name: 'url', label: t.url, hint, type: 'url', value: url, maxLength: 2000 }}
        {...{ autocomplete: 'off', optional: !isEndpoint && !isNew }}
      />
      <Events isEndpoint={isEndpoint} events={events} />
      {isEndpoint ? null : <ChatFields typed={typed} teams={teams} />}
    </>
  );
}

function Events({ isEndpoint, events }: { isEndpoint: boolean; events: readonly string[] }): VNode {
  const t = useWords(FIELD_WORDS);
  const all: readonly string[] = isEndpoint ? WEBHOOK_EVENTS : CHAT_EVENTS;
  return (
    <fieldset>
      <legend>{t.events}</legend>
      <div class="event-ticks">
        {all.map((value) => (
          <label key={value}>
            <input
              {...{ type: 'checkbox', name: 'events', value, checked: events.includes(value) }}
            />{' '}
            {isEndpoint ? <code>{value}</code> : t.chatEvents[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ChatFields({
  typed: { team, locale, namesCandidates },
  teams,
}: {
  typed: ReceiverTyped;
  teams: readonly string[];
}): VNode {
  const t = useWords(FIELD_WORDS);
  return (
    <>
      <Field
        {...{ name: 'team', label: t.team, hint: t.teamHint, value: team, list: 'teams' }}
        maxLength={80}
        optional
      />
      <datalist id="teams">
        {teams.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Choice
        {...{ name: 'locale', label: t.language, value: locale }}
        options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <Tick
        {...{ name: 'namesCandidates', label: t.names, hint: t.namesHint }}
        checked={namesCandidates}
      />
    </>
  );
}
