import type { VNode } from 'preact';

/** A button that does something at once, beside what it is about; it can be taken back or does no harm. */
export function SmallForm({
  action,
  about,
  once,
  button,
  label,
}: {
  action: string;
  about: string;
  once: string;
  button: string;
  /** What it is about, for who does not see what stands beside it. */
  label: string;
}): VNode {
  return (
    <form method="post" action={action} class="small">
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="once" value={`${once}/${about}`} />
      <button aria-label={`${button}: ${label}`}>{button}</button>
    </form>
  );
}
