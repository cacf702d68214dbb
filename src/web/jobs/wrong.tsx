import type { VNode } from 'preact';
import type { Forerunner } from '../../kernel/errors';
import { Moment } from '../parts/due';
import { Problem } from '../parts/form';
import { useWords } from '../page/reader';
import { words } from '../words/words';

const WORDS = words({
  en: {
    conflict: (by: string) =>
      `${by} changed this job in the meantime. Nothing was saved, and what you wrote is still here; save it again if it shall hold. Changed:`,
  },
  fi: {
    conflict: (by) =>
      `${by} muutti tätä sillä välin. Mitään ei tallennettu, ja kirjoittamasi on tallella; tallenna uudelleen, jos sen on määrä olla voimassa. Muutettu:`,
  },
  sv: {
    conflict: (by) =>
      `${by} ändrade tjänsten under tiden. Ingenting sparades, och det du skrev finns kvar; spara igen om det ska gälla. Ändrad:`,
  },
});

/** What was wrong with a form of a job; who was there before, and when. */
export function Wrong({
  problem,
  conflict,
}: {
  problem: string | null;
  conflict: Forerunner | null;
}): VNode {
  const t = useWords(WORDS);
  if (conflict?.at == null) return <Problem text={problem} />;
  return (
    <div class="problem" role="alert" tabIndex={-1} autofocus>
      <p>
        {t.conflict(conflict.by ?? 'Lupaus')} <Moment at={conflict.at} />.
      </p>
    </div>
  );
}
