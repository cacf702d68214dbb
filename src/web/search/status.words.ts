import type { ApplicationStatus } from '../../store/entities/hiring/application.entity';
import { words } from '../words/words';

/** What became of an application. */
export const STATUS_WORDS = words<Record<ApplicationStatus, string>>({
  en: {
    ...{ active: 'active', hired: 'hired', rejected: 'not chosen' },
    ...{ withdrawn: 'withdrawn', closed: 'job closed', voided: 'taken back' },
  },
  fi: {
    ...{ active: 'käynnissä', hired: 'palkattu', rejected: 'ei valittu' },
    ...{ withdrawn: 'perunut', closed: 'haku suljettu', voided: 'otettu takaisin' },
  },
  sv: {
    ...{ active: 'pågår', hired: 'anställd', rejected: 'ej vald' },
    ...{ withdrawn: 'återtagen', closed: 'tjänsten stängd', voided: 'återtagen import' },
  },
});
