import type { VNode } from 'preact';

/** What a filter can be set to. */
export type Option = readonly [value: string, text: string];

/** A field to narrow a page by; what the address names is among its options though it is none of them. */
export function Select({
  name,
  label,
  options,
  value,
}: {
  name: string;
  label: string;
  options: readonly Option[];
  value: string;
}): VNode {
  const isKnown = options.some(([one]) => one === value);
  const all: readonly Option[] = isKnown ? options : [[value, value], ...options];
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {all.map(([one, text]) => (
          <option key={one} value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A field for a day. */
export function Day({ name, label, value }: { name: string; label: string; value: string }): VNode {
  return (
    <label>
      <span>{label}</span>
      <input type="date" name={name} value={value} />
    </label>
  );
}
