import type { VNode } from 'preact';
import { formatInstant, type Instant } from '../../kernel/instant';
import { formatMoment } from '../../mail/locale';
import { useReader } from '../page/reader';

/** "Friday, 5 June 2026 at 16:00 (Helsinki)": written out, as it stands in a sentence. */
export function FullMoment({ at }: { at: Instant }): VNode {
  const { locale, zone } = useReader();
  return (
    <time class="full" dateTime={formatInstant(at)}>
      {formatMoment(at, zone, locale).replace(/ (at|klo|kl\.) /, ' $1\u00a0')}
    </time>
  );
}
