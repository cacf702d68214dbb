import type { VNode } from 'preact';
import type { FoundApplication, SearchView } from '../../hiring/search/search.view';
import { Due } from '../parts/due';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { STATUS_WORDS } from './status.words';
import { words } from '../words/words';

const WORDS = words({
  en: {
    title: 'Search',
    label: 'Name, e-mail or job',
    find: 'Search',
    empty: 'Type the beginning of a name, an e-mail address or a job’s title.',
    short: 'Type at least two letters.',
    none: (text: string) => `Nobody and no job begins like “${text}” among those that you see.`,
    hint: 'A part from the middle of a word is not found: try how the name begins.',
    candidates: 'Candidates',
    jobs: 'Jobs',
    closed: 'closed',
    more: 'There are more. Type a little more of the name.',
    nothing: 'nothing owed',
  },
  fi: {
    title: 'Haku',
    label: 'Nimi, sähköposti tai työpaikka',
    find: 'Hae',
    empty: 'Kirjoita nimen, sähköpostiosoitteen tai työpaikan alkua.',
    short: 'Kirjoita vähintään kaksi kirjainta.',
    none: (text) => `Näkemistäsi ei löydy ketään eikä mitään, jonka alku on ”${text}”.`,
    hint: 'Sanan keskeltä ei haeta: kokeile nimen alkua.',
    candidates: 'Hakijat',
    jobs: 'Työpaikat',
    closed: 'suljettu',
    more: 'Osumia on enemmän. Kirjoita nimestä vähän lisää.',
    nothing: 'ei mitään luvattuna',
  },
  sv: {
    title: 'Sök',
    label: 'Namn, e-post eller jobb',
    find: 'Sök',
    empty: 'Skriv början av ett namn, en e-postadress eller en jobbtitel.',
    short: 'Skriv minst två bokstäver.',
    none: (text) => `Ingen och inget som du ser börjar med ”${text}”.`,
    hint: 'Delar mitt i ett ord hittas inte: pröva hur namnet börjar.',
    candidates: 'Kandidater',
    jobs: 'Jobb',
    closed: 'stängt',
    more: 'Det finns fler. Skriv lite mer av namnet.',
    nothing: 'inget utlovat',
  },
});

type View = SearchView & { text: string };

/** What was looked for, and what was found. */
export function searchPage(frame: Frame, view: View): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'search' }, <Found view={view} />);
}

function Found({ view }: { view: View }): VNode {
  const t = useWords(WORDS);
  const { text, state, applications, jobs, isMore } = view;
  return (
    <>
      <form action="/search" method="get" role="search" class="looking" aria-label={t.label}>
        <input type="search" name="q" value={text} aria-label={t.label} placeholder={t.label} />
        <button class="primary">{t.find}</button>
      </form>
      {state === 'empty' ? <p class="empty">{t.empty}</p> : null}
      {state === 'short' ? <p class="empty">{t.short}</p> : null}
      {state === 'found' && applications.length + jobs.length === 0 ? (
        <p class="empty" role="status">
          <bdi>{t.none(text)}</bdi> {t.hint}
        </p>
      ) : null}
      {applications.length === 0 ? null : (
        <section>
          <h2>{t.candidates}</h2>
          <ul class="rows found">
            {applications.map((one) => (
              <Person key={one.application} one={one} />
            ))}
          </ul>
          {isMore ? <p class="quiet">{t.more}</p> : null}
        </section>
      )}
      {jobs.length === 0 ? null : (
        <section>
          <h2>{t.jobs}</h2>
          <ul class="plain-list">
            {jobs.map(({ id, title, status }) => (
              <li key={id}>
                <a href={`/jobs/${id}`} dir="auto">
                  {title}
                </a>
                {status === 'closed' ? <span class="quiet"> · {t.closed}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Person({ one }: { one: FoundApplication }): VNode {
  const t = useWords(WORDS);
  const status = useWords(STATUS_WORDS);
  const { now } = useReader();
  const { application, candidate, email, job, stage, dueAt } = one;
  return (
    <li data-row data-application={application} tabIndex={-1}>
      <a class="person" href={`/applications/${application}`} title={candidate}>
        <bdi>{candidate}</bdi>
      </a>
      <span class="what">
        <span dir="auto">{job.title}</span> ·{' '}
        {one.status === 'active' ? <span dir="auto">{stage}</span> : status[one.status]}
        {email === null ? null : <span class="quiet"> · {email}</span>}
      </span>
      {dueAt === null ? (
        <span class="quiet">{t.nothing}</span>
      ) : (
        <Due at={dueAt} state={dueAt < now ? 'late' : 'ok'} />
      )}
    </li>
  );
}
