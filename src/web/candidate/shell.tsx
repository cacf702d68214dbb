import type { ComponentChildren } from 'preact';
import { guestPage } from '../page/guest';
import { words } from '../words/words';
import { LanguageForm } from './languages';
import type { Visit } from './visits';

const WORDS = words({
  en: { back: 'Back to your application' },
  fi: { back: 'Takaisin hakemukseen' },
  sv: { back: 'Tillbaka till ansökan' },
});

/** A page about one of a candidate's applications, with the way back and the language at its end. */
export function candidatePage(
  { reader, company, application }: Visit,
  { title, isStatus = false }: { title: string; isStatus?: boolean },
  body: ComponentChildren,
): string {
  const path = `/my/${application.id}`;
  const back = (
    <p>
      <a href={path}>{WORDS[reader.locale].back}</a>
    </p>
  );
  return guestPage(
    reader,
    { title, company },
    <>
      {body}
      <footer class="foot">
        {isStatus ? null : back}
        <LanguageForm application={application.id} />
      </footer>
    </>,
  );
}
