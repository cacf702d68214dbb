import type { VNode } from 'preact';
import type { FeedView } from '../../../integrations/calendar/feeds';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { Moment } from '../../parts/due';
import { Actions, Form, Tick } from '../../parts/form';
import { words } from '../../words/words';

const WORDS = words({
  en: {
    title: 'Your calendar',
    how: 'Give this link to your calendar (Outlook: Add calendar, Subscribe from web. Google: Other calendars, From URL. Apple: File, New Calendar Subscription). It then shows what you owe, when it falls due, and your interviews; calendars look again every quarter of an hour to every day, as they like.',
    secret: 'Whoever has the link sees what it shows. If it has come to others, make a new one.',
    none: 'You have no link yet.',
    link: 'The link',
    names: 'Show the names of candidates',
    namesHint:
      'Leave this out where your calendar is kept by another company or seen by colleagues: entries then name the job only.',
    make: 'Make the link',
    again: 'Make a new link',
    againHow: 'The link above then leads nowhere.',
    end: 'End the link',
    withNames: 'It names the candidates.',
    withoutNames: 'It does not name the candidates.',
    read: 'Last read',
    never: 'No calendar has read it yet.',
    done: { made: 'The link is made.', ended: 'The link leads nowhere now.' },
  },
  fi: {
    title: 'Oma kalenteri',
    how: 'Anna tämä linkki kalenterillesi (Outlook: Lisää kalenteri, Tilaa verkosta. Google: Muut kalenterit, URL-osoitteesta. Apple: Arkisto, Uusi kalenteritilaus). Se näyttää, mitä olet luvannut ja mihin mennessä, sekä haastattelusi. Kalenterit hakevat tiedot uudelleen vartin välein tai harvemmin, oman tapansa mukaan.',
    secret: 'Jokainen, jolla on linkki, näkee sen sisällön. Jos se on päätynyt muille, tee uusi.',
    none: 'Sinulla ei ole vielä linkkiä.',
    link: 'Linkki',
    names: 'Näytä hakijoiden nimet',
    namesHint:
      'Jätä pois, jos kalenteriasi ylläpitää toinen yritys tai työtoverit näkevät sen: merkinnöissä on silloin vain tehtävä.',
    make: 'Tee linkki',
    again: 'Tee uusi linkki',
    againHow: 'Yllä oleva linkki lakkaa silloin toimimasta.',
    end: 'Poista linkki',
    withNames: 'Siinä näkyvät hakijoiden nimet.',
    withoutNames: 'Siinä eivät näy hakijoiden nimet.',
    read: 'Luettu viimeksi',
    never: 'Mikään kalenteri ei ole vielä lukenut sitä.',
    done: { made: 'Linkki on tehty.', ended: 'Linkki ei enää toimi.' },
  },
  sv: {
    title: 'Din kalender',
    how: 'Ge din kalender den här länken (Outlook: Lägg till kalender, Prenumerera från webben. Google: Andra kalendrar, Via webbadress. Apple: Arkiv, Ny kalenderprenumeration). Den visar vad du har lovat och till när, och dina intervjuer. Kalendrar hämtar på nytt från var femtonde minut till en gång om dagen, som de vill.',
    secret: 'Den som har länken ser vad den visar. Har den hamnat hos andra, gör en ny.',
    none: 'Du har ingen länk ännu.',
    link: 'Länken',
    names: 'Visa sökandes namn',
    namesHint:
      'Låt bli där din kalender sköts av ett annat företag eller syns för kollegor: då nämns bara jobbet.',
    make: 'Gör länken',
    again: 'Gör en ny länk',
    againHow: 'Länken ovan leder då ingenstans.',
    end: 'Ta bort länken',
    withNames: 'Den visar sökandes namn.',
    withoutNames: 'Den visar inte sökandes namn.',
    read: 'Senast läst',
    never: 'Ingen kalender har läst den ännu.',
    done: { made: 'Länken är gjord.', ended: 'Länken leder ingenstans nu.' },
  },
});

/** What is shown of one's calendar link. */
interface Shown {
  feed: FeedView | null;
  done: string;
}

/** One's own calendar link: what it is for, and where it is made and ended. */
export function myCalendarPage(frame: Frame, shown: Shown): string {
  const t = WORDS[frame.reader.locale];
  return staffPage(frame, { title: t.title, place: 'me' }, <MyCalendar shown={shown} />);
}

function MyCalendar({ shown: { feed, done } }: { shown: Shown }): VNode {
  const t = useWords(WORDS);
  const told = Object.entries(t.done).find(([code]) => code === done)?.[1];
  return (
    <>
      {told === undefined ? null : (
        <p class="done" role="status">
          {told}
        </p>
      )}
      <p class="measure">{t.how}</p>
      {feed === null ? <p>{t.none}</p> : <Link feed={feed} />}
      <section>
        {feed === null ? null : <h2>{t.again}</h2>}
        {feed === null ? null : <p class="quiet">{t.againHow}</p>}
        <Form action="/me/calendar">
          <Tick
            {...{ name: 'namesCandidates', label: t.names, hint: t.namesHint }}
            checked={feed?.namesCandidates ?? false}
          />
          <Actions>
            <button class={feed === null ? 'primary' : undefined}>
              {feed === null ? t.make : t.again}
            </button>
          </Actions>
        </Form>
      </section>
    </>
  );
}

function Link({ feed: { link, namesCandidates, readAt } }: { feed: FeedView }): VNode {
  const t = useWords(WORDS);
  return (
    <section>
      <h2>{t.link}</h2>
      <pre class="code" tabIndex={0} aria-label={t.link}>
        {link}
      </pre>
      <p class="measure">
        {t.secret} {namesCandidates ? t.withNames : t.withoutNames}
      </p>
      <p class="quiet">
        {readAt === null ? (
          t.never
        ) : (
          <>
            {t.read} <Moment at={readAt} />
          </>
        )}
      </p>
      <form method="post" action="/me/calendar/end">
        <button>{t.end}</button>
      </form>
    </section>
  );
}
