import type { VNode } from 'preact';

/** The parts of a list, as links: which one is shown stands in the address. */
export function PartsNav<Part extends string>({
  label,
  parts,
  now,
  href,
}: {
  label: string;
  parts: readonly { part: Part; text: string }[];
  now: Part;
  href: (part: Part) => string;
}): VNode {
  return (
    <nav class="shown" aria-label={label}>
      <ul>
        {parts.map(({ part, text }) => (
          <li key={part}>
            <a href={href(part)} aria-current={part === now ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
