import type { VNode } from 'preact';

/** Paths of 16 by 16, drawn with a line of 1.5 in the colour of the text. */
const PATHS = {
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2 1.3',
  bell: 'M4 11V7.5a4 4 0 0 1 8 0V11l1 1.5H3L4 11ZM7 14h2',
  alert: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.1',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  mail: 'M2.5 4h11v8h-11zM2.5 4.5 8 9l5.5-4.5',
  phone:
    'M4 2.5h2.5l1 3L6 7a7 7 0 0 0 3 3l1.5-1.5 3 1V12c0 1-1 1.5-1.5 1.5A10 10 0 0 1 2.5 4c0-.7.6-1.5 1.5-1.5Z',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8ZM2.8 13.5a5.2 5.2 0 0 1 10.4 0',
  flag: 'M4 14V2.5h8L10.5 6 12 9.5H4',
  note: 'M3.5 2.5h9v11h-9zM6 6h4M6 9h4',
} as const;
export type IconName = keyof typeof PATHS;

/** A sign beside a word; it says nothing that the word does not. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
