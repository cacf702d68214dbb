import { Problem } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { staffPage } from '../../page/staff';
import { words } from '../../words/words';

const WORDS = words({
  en: { title: 'Not taken back', back: 'Back to the board' },
  fi: { title: 'Ei kumottu', back: 'Takaisin tauluun' },
  sv: { title: 'Inte ångrat', back: 'Tillbaka till tavlan' },
});

/** Why a move could not be taken back, and the way on. */
export function undoProblemPage(
  frame: Frame,
  { problem, back }: { problem: string; back: string },
): string {
  const t = WORDS[frame.reader.locale];
  return staffPage(
    frame,
    { title: t.title, place: 'board' },
    <>
      <Problem text={problem} />
      <p>
        <a href={back}>{t.back}</a>
      </p>
    </>,
  );
}
