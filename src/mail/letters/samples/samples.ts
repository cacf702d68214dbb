import type { Instant } from '../../../kernel/instant';
import { formatDay, formatMoment, formatTime, type Locale } from '../../locale';
import { candidateSamples } from './candidate-samples';
import type { Samples } from './sample';
import { staffSamples } from './staff-samples';

const DUE = Date.UTC(2026, 10, 30, 14) as Instant;
const ZONE = 'Europe/Helsinki';

/** Samples of every letter, for checks and previews. */
export function samplesOf(locale: Locale): Samples {
  const times = {
    due: formatMoment(DUE, ZONE, locale),
    ends: formatTime((DUE + 3_600_000) as Instant, ZONE, locale),
    day: formatDay(DUE, ZONE, locale),
  };
  return { ...candidateSamples(times), ...staffSamples(times) };
}
