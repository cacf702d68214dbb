import type { VNode } from 'preact';
import { useWords, type Reader } from '../../page/reader';
import { Actions, Form } from '../../parts/form';
import { words } from '../../words/words';
import { accountPage } from '../account.page';
import type { Kept } from './kept';

const WORDS = words({
  en: {
    title: 'You are signed in again',
    nothing: 'Nothing was sent yet. This is what you had typed:',
    unknown: 'It was typed in this browser before you signed in: look whether it is yours.',
    send: 'Send it now',
    leave: 'Do not send it, go to Today',
    other: 'What was typed here before belongs to somebody else. It was not sent, and it is gone.',
    home: 'Go to Today',
    signedIn: 'You are signed in',
    fields: {
      subject: 'Subject',
      body: 'Text',
      text: 'Text',
      reason: 'Reason',
      note: 'Note',
      due: 'Due',
    },
  },
  fi: {
    title: 'Olet taas kirjautunut',
    nothing: 'Mitään ei ole vielä lähetetty. Tämän olit kirjoittanut:',
    unknown: 'Se kirjoitettiin tällä selaimella ennen kuin kirjauduit: tarkista, onko se sinun.',
    send: 'Lähetä nyt',
    leave: 'Älä lähetä, siirry etusivulle',
    other:
      'Se, mitä tässä oli aiemmin kirjoitettu, on toisen. Sitä ei lähetetty, eikä sitä enää ole.',
    home: 'Siirry etusivulle',
    signedIn: 'Olet kirjautunut',
    fields: {
      subject: 'Otsikko',
      body: 'Teksti',
      text: 'Teksti',
      reason: 'Syy',
      note: 'Muistiinpano',
      due: 'Määräaika',
    },
  },
  sv: {
    title: 'Du är inloggad igen',
    nothing: 'Inget har skickats än. Det här hade du skrivit:',
    unknown: 'Det skrevs i den här webbläsaren innan du loggade in: se efter om det är ditt.',
    send: 'Skicka nu',
    leave: 'Skicka inte, gå till startsidan',
    other:
      'Det som stod här tidigare hör till någon annan. Det skickades inte och finns inte kvar.',
    home: 'Gå till startsidan',
    signedIn: 'Du är inloggad',
    fields: {
      subject: 'Ämne',
      body: 'Text',
      text: 'Text',
      reason: 'Skäl',
      note: 'Anteckning',
      due: 'Senast',
    },
  },
});
/** What forms carry for themselves, and no person typed. */
const OF_THE_FORM = ['once', 'version', 'preview', 'next'];

/**
 * What somebody sees who has signed in again after a form had found their session ended.
 * @param action where the form was going
 * @param isKnown whether it is known that they typed it
 */
export function resumePage(
  reader: Reader,
  { action, kept, isKnown }: { action: string; kept: Kept; isKnown: boolean },
): string {
  const { title } = WORDS[reader.locale];
  return accountPage(
    reader,
    { title, path: null },
    <Resume action={action} kept={kept} isKnown={isKnown} />,
  );
}

/** What somebody sees who has signed in where another person's form had found a session ended. */
export function notYoursPage(reader: Reader): string {
  const t = WORDS[reader.locale];
  return accountPage(
    reader,
    { title: t.signedIn, path: null },
    <>
      <p>{t.other}</p>
      <p>
        <a class="button primary" href="/">
          {t.home}
        </a>
      </p>
    </>,
  );
}

function Resume({
  action,
  kept,
  isKnown,
}: {
  action: string;
  kept: Kept;
  isKnown: boolean;
}): VNode {
  const t = useWords(WORDS);
  const typed = kept.fields.filter(
    ([name, value]) => !OF_THE_FORM.includes(name) && value.trim() !== '',
  );
  return (
    <>
      <p>{t.nothing}</p>
      {isKnown ? null : <p>{t.unknown}</p>}
      <dl class="kept">
        {typed.map(([name, value]) => (
          <>
            <dt>{(t.fields as Record<string, string>)[name] ?? name}</dt>
            <dd>
              <pre dir="auto">{value}</pre>
            </dd>
          </>
        ))}
      </dl>
      <Form action={action}>
        {kept.fields.map(([name, value]) => (
          <textarea hidden name={name} value={value} readOnly aria-hidden="true" />
        ))}
        <Actions>
          <button class="primary">{t.send}</button>
          <a href="/">{t.leave}</a>
        </Actions>
      </Form>
    </>
  );
}
