import type { VNode } from 'preact';
import type { CalendarExample } from '../../../hiring/terms/text/calendar-example';
import type { Effect } from '../../../hiring/terms/trial/effect';
import type { VersionItem } from '../../../hiring/terms/terms-list';
import { Actions, Field, Form, Problem } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { EffectShown } from '../terms/effect';
import { Said } from '../terms/said';
import { Versions } from '../terms/versions';
import { WhatIfButton } from '../terms/what-if-button';
import type { CalendarDraft } from './calendar-draft';
import { Example } from './calendar-example';
import { CalendarFields } from './calendar-fields';
import { WORDS } from './calendar.words';

export interface CalendarPageView {
  /** Empty for a new one. */
  name: string;
  /** What was typed as the name of a new one. */
  typedName: string;
  /** The preset or the calendar that a new one begins as. */
  from: string;
  version: number;
  draft: CalendarDraft;
  versions: readonly VersionItem[];
  /** Null while what is typed cannot be read. */
  example: CalendarExample | null;
  /** Null until it is asked for. */
  effect: Effect | null;
  problem: string | null;
  done: string;
  once: string;
}

/** A calendar of the organisation's own, to be changed; or a new one. */
export function calendarPage(frame: Frame, view: CalendarPageView): string {
  const t = WORDS[frame.reader.locale];
  const title = view.name === '' ? t.newTitle : t.title(view.name);
  return staffPage(frame, { title, place: 'settings' }, <Calendar view={view} />);
}

function Calendar({ view }: { view: CalendarPageView }): VNode {
  const t = useWords(WORDS);
  const { name, typedName, from, version, draft, versions, effect, problem, done, once } = view;
  const isNew = name === '';
  const path = `/settings/calendars/${isNew ? 'new' : encodeURIComponent(name)}`;
  return (
    <>
      <Said done={done} />
      <Problem text={problem} />
      {isNew ? <p>{t.from(from)}</p> : null}
      <Form action={path} once={once} version={version}>
        {isNew ? (
          <>
            <input type="hidden" name="from" value={from} />
            <Field
              {...{ name: 'name', label: t.name, hint: t.nameHint, value: typedName }}
              maxLength={60}
            />
          </>
        ) : null}
        <CalendarFields draft={draft} />
        <Live path={path} example={view.example} problem={problem} />
        <Actions>
          <button name="preview" value="true" formnovalidate>
            {t.preview}
          </button>
          <WhatIfButton />
          <button class="primary">{isNew ? t.create : t.save}</button>
        </Actions>
      </Form>
      {effect === null ? null : <EffectShown effect={effect} />}
      {versions.length === 0 ? null : <Versions {...{ kind: 'calendar', name, items: versions }} />}
    </>
  );
}

/** Follows what is typed, where there is script. */
function Live({
  path,
  example,
  problem,
}: {
  path: string;
  example: CalendarExample | null;
  problem: string | null;
}): VNode {
  const attributes = {
    ...{ 'hx-post': path, 'hx-include': 'closest form', 'hx-select': '#example' },
    ...{ 'hx-swap': 'outerHTML', 'hx-vals': JSON.stringify({ preview: 'example' }) },
    'hx-trigger': 'input delay:300ms from:closest form',
  };
  return (
    <div id="example" aria-live="polite" {...attributes}>
      {example === null ? <p class="quiet">{problem}</p> : <Example example={example} />}
    </div>
  );
}
