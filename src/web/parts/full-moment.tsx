import type { VNode } from 'preact';
import { formatInstant, parseInstant, type Instant } from '../../kernel/instant';
import { formatMoment } from '../../mail/locale';
import { useReader } from '../page/reader';

/** "Friday, 5 June 2026 at 16:00 (Helsinki)": written out, as it stands in a sentence. */
export function FullMoment({ at }: { at: Instant | string }): VNode {
  const { locale, zone } = useReader();
  const instant = typeof at === 'string' ? parseInstant(at)! : at;
  return (
    <time class="full" dateTime={formatInstant(instant)}>
      {formatMoment(instant, zone, locale).replace(/ (at|klo|kl\.) /, ' $1\u00a0')}
    </time>
  );
}
