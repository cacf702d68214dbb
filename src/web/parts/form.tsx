import type { ComponentChildren, VNode } from 'preact';
import { forerunnerOf } from '../answering/forerunners';
import { useReader, useWords } from '../page/reader';
import { problemText } from '../words/problems';
import { words } from '../words/words';
import { Moment } from './due';

const WORDS = words({
  en: {
    problem: 'This needs another look',
    optional: 'optional',
    meanwhile: (by: string) =>
      `${by} changed this while you had it open. Nothing was done, and what you wrote is still here: look at it again and send it once more. Changed:`,
  },
  fi: {
    problem: 'Tarkista vielä',
    optional: 'vapaaehtoinen',
    meanwhile: (by) =>
      `${by} muutti tätä, kun se oli sinulla auki. Mitään ei tehty, ja kirjoittamasi on tallella: katso tiedot uudelleen ja lähetä sitten. Muutettu:`,
  },
  sv: {
    problem: 'Titta en gång till',
    optional: 'frivilligt',
    meanwhile: (by) =>
      `${by} ändrade detta medan du hade det öppet. Inget har gjorts, och det du skrev finns kvar: titta på det igen och skicka sedan. Ändrat:`,
  },
});

/** A form; it works without script. */
export function Form({
  action,
  once,
  version,
  children,
}: {
  action: string;
  /** Its own key, that it does its work once when it is sent twice. */
  once?: string;
  /** Which version of the thing the person has seen. */
  version?: number;
  children: ComponentChildren;
}): VNode {
  return (
    <form method="post" action={action} class="form">
      {once === undefined ? null : <input type="hidden" name="once" value={once} />}
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {children}
    </form>
  );
}

/** What was wrong, above the form; it is read out. Null when nothing was. */
export function Problem({ text }: { text: string | null }): VNode | null {
  const t = useWords(WORDS);
  const reader = useReader();
  if (text === null) return null;
  const forerunner = forerunnerOf(text);
  return (
    <div class="problem" role="alert" tabIndex={-1} autofocus>
      <h2>{t.problem}</h2>
      {forerunner === null ? (
        <p>{problemText(text, reader)}</p>
      ) : (
        <p>
          {t.meanwhile(forerunner.by)} <Moment at={forerunner.at} />.
        </p>
      )}
    </div>
  );
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  /** Required unless it says so. */
  optional?: boolean;
}

/** A field of one line. */
export function Field({
  type = 'text',
  ...props
}: FieldProps & {
  type?:
    | 'text'
    | 'email'
    | 'password'
    | 'search'
    | 'date'
    | 'datetime-local'
    | 'number'
    | 'tel'
    | 'time'
    | 'url';
  /** What a browser or a password manager may fill in (HTML, section 4.10.18.7.1). */
  autocomplete?: string;
  min?: string | number;
  max?: string | number;
  minLength?: number;
  maxLength?: number;
  /** Names a <datalist>. */
  list?: string;
}): VNode {
  const { name, label, hint, value, optional, ...rest } = props;
  return (
    <Labelled name={name} label={label} hint={hint} optional={optional}>
      <input
        {...{ id: name, name, type, value, required: optional !== true, ...rest }}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      />
    </Labelled>
  );
}

/** A field for words of any length. */
export function Prose({
  rows = 6,
  maxLength,
  isFirst,
  ...props
}: FieldProps & {
  rows?: number;
  maxLength?: number;
  /** Where one begins to write, though other fields stand before it. */
  isFirst?: boolean;
}): VNode {
  const { name, label, hint, value = '', optional } = props;
  return (
    <Labelled name={name} label={label} hint={hint} optional={optional}>
      <textarea
        {...{ id: name, name, rows, maxLength, required: optional !== true, value }}
        autofocus={isFirst}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      />
    </Labelled>
  );
}

/** One of several. */
export function Choice({
  options,
  mustChoose,
  ...props
}: FieldProps & {
  options: readonly { value: string; label: string }[];
  /** Whether an option without a value is none: the browser does not send the form with it. */
  mustChoose?: boolean;
}): VNode {
  const { name, label, hint, value, optional } = props;
  return (
    <Labelled name={name} label={label} hint={hint} optional={optional}>
      <select
        {...{ id: name, name, required: mustChoose }}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      >
        {options.map((one) => (
          <option value={one.value} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Yes or no. */
export function Tick({
  name,
  label,
  checked,
  hint,
  value = 'true',
}: {
  name: string;
  label: string;
  checked?: boolean;
  hint?: string;
  value?: string;
}): VNode {
  return (
    <p class="tick">
      <label>
        <input type="checkbox" {...{ name, value, checked }} /> <span>{label}</span>
      </label>
      {hint === undefined ? null : <small>{hint}</small>}
    </p>
  );
}

/** The buttons at the end of a form. */
export function Actions({ children }: { children: ComponentChildren }): VNode {
  return <p class="actions">{children}</p>;
}

function Labelled({
  name,
  label,
  hint,
  optional,
  children,
}: Omit<FieldProps, 'value'> & { children: ComponentChildren }): VNode {
  const t = useWords(WORDS);
  return (
    <p class="field">
      <label for={name}>
        {label}
        {optional === true ? <span class="quiet"> ({t.optional})</span> : null}
      </label>
      {hint === undefined ? null : <small id={`${name}-hint`}>{hint}</small>}
      {children}
    </p>
  );
}
