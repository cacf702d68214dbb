import type { VNode } from 'preact';
import type { ApplicationPageView } from '../../../hiring/applications/page/application-page.view';
import { SHOWS } from '../../../hiring/applications/timeline/timeline.view';
import { useWords } from '../../page/reader';
import { words } from '../../words/words';
import { Entry } from './entry';

const WORDS = words({
  en: {
    title: 'What happened',
    show: 'Show',
    shows: {
      ...{ all: 'All', promises: 'Promises', messages: 'Messages', stages: 'Stages' },
      notes: 'Notes',
    },
    nothing: 'Nothing of that kind yet.',
    all: 'Show everything',
    older: 'Older',
    newest: 'Newest',
    fixed: 'Nothing here can be changed; a correction is a new entry.',
  },
  fi: {
    title: 'Mitä on tapahtunut',
    show: 'Näytä',
    shows: {
      ...{ all: 'Kaikki', promises: 'Lupaukset', messages: 'Viestit', stages: 'Vaiheet' },
      notes: 'Merkinnät',
    },
    nothing: 'Ei vielä mitään sellaista.',
    all: 'Näytä kaikki',
    older: 'Vanhemmat',
    newest: 'Uusimmat',
    fixed: 'Mitään tässä ei voi muuttaa; korjaus on uusi merkintä.',
  },
  sv: {
    title: 'Vad som har hänt',
    show: 'Visa',
    shows: {
      ...{ all: 'Allt', promises: 'Löften', messages: 'Meddelanden', stages: 'Steg' },
      notes: 'Anteckningar',
    },
    nothing: 'Inget sådant ännu.',
    all: 'Visa allt',
    older: 'Äldre',
    newest: 'Nyaste',
    fixed: 'Inget här kan ändras; en rättelse är en ny anteckning.',
  },
});

/** What happened, newest first, as much of it as is wanted. */
export function Timeline({ view, once }: { view: ApplicationPageView; once: string }): VNode {
  const t = useWords(WORDS);
  const { head, timeline, waivable } = view;
  const path = `/applications/${head.id}`;
  const { show, entries, older } = timeline;
  const newest = `${path}${show === 'all' ? '' : `?show=${show}`}`;
  return (
    <section aria-labelledby="timeline" class="happened">
      <h2 id="timeline">{t.title}</h2>
      <nav class="filters" aria-label={t.show}>
        {SHOWS.map((one) => (
          <a
            key={one}
            href={one === 'all' ? path : `${path}?show=${one}`}
            aria-current={one === show ? 'true' : undefined}
          >
            {t.shows[one]}
          </a>
        ))}
      </nav>
      {entries.length === 0 ? (
        <p class="empty">
          {t.nothing} {show === 'all' ? null : <a href={path}>{t.all}</a>}
        </p>
      ) : null}
      <ol class="timeline">
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            {...{ entry, path, once }}
            isWaivable={entry.received !== null && waivable.includes(entry.received.id)}
          />
        ))}
      </ol>
      <p class="actions">
        {older === null ? null : (
          <a class="button" href={`${path}?show=${show}&before=${older}`}>
            {t.older}
          </a>
        )}
        {entries.length > 0 && timeline.isNewest ? null : <a href={newest}>{t.newest}</a>}
      </p>
      <p class="quiet">{t.fixed}</p>
    </section>
  );
}
