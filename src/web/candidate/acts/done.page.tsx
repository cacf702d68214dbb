import type { OwedKind } from '../../../hiring/status/sentence';
import { NotFoundError } from '../../../kernel/errors';
import { words } from '../../words/words';
import { Filled, Name } from '../filled';
import { FullMoment } from '../../parts/full-moment';
import { candidatePage } from '../shell';
import type { Visit } from '../visits';

/** What a candidate can have done. */
export const ACTS = [
  ...(['ask', 'insist', 'feedback', 'withdraw', 'rate', 'deny', 'correct', 'erase'] as const),
] as const;
export type Act = (typeof ACTS)[number];

interface Told {
  title: string;
  /** With {name} and {date}. */
  next: string;
  /** Where no date stands. */
  undated: string;
}

const WORDS = words<Record<Act, Told>>({
  en: {
    ask: {
      title: 'Your message has arrived',
      next: '{name} answers by {date}. A receipt is on its way to your e-mail.',
      undated: '{name} has it. A receipt is on its way to your e-mail.',
    },
    insist: {
      title: 'Your question is open again',
      next: '{name} answers by {date}.',
      undated: '{name} has it in front of them again.',
    },
    feedback: {
      title: 'You have asked for feedback',
      next: '{name} writes to you by {date}: with feedback, or with the reason why there is none.',
      undated: '{name} has your request.',
    },
    withdraw: {
      title: 'Your application is withdrawn',
      next: 'There is nothing more for you to do. We confirm it to you by e-mail within a minute.',
      undated:
        'There is nothing more for you to do. We confirm it to you by e-mail within a minute.',
    },
    rate: {
      title: 'Thank you',
      next: 'Your answer is kept. Recruiters see answers only when there are five or more, and without names. No reply follows.',
      undated:
        'Your answer is kept. Recruiters see answers only when there are five or more, and without names. No reply follows.',
    },
    deny: {
      title: 'We have noted that this did not happen',
      next: 'HR looks into it and decides. You see the decision on your page.',
      undated: 'HR looks into it and decides. You see the decision on your page.',
    },
    correct: {
      title: 'Your details are corrected',
      next: 'From now on we use what you wrote. There is nothing more for you to do.',
      undated: 'From now on we use what you wrote. There is nothing more for you to do.',
    },
    erase: {
      title: 'Your request has arrived',
      next: 'HR is asked to delete your data, and answers you by {date} at the latest: what was deleted, and what has to be kept.',
      undated: 'HR is asked to delete your data, and answers you within a month.',
    },
  },
  fi: {
    ask: {
      title: 'Viestisi on perillä',
      next: '{name} vastaa viimeistään {date}. Saat kuittauksen sähköpostiisi.',
      undated: 'Viesti on nyt henkilöllä {name}. Saat kuittauksen sähköpostiisi.',
    },
    insist: {
      title: 'Kysymyksesi on taas avoinna',
      next: '{name} vastaa viimeistään {date}.',
      undated: 'Kysymys on taas henkilöllä {name}.',
    },
    feedback: {
      title: 'Olet pyytänyt palautetta',
      next: '{name} kirjoittaa sinulle viimeistään {date}: antaa palautteen tai kertoo, miksi sitä ei anneta.',
      undated: 'Pyyntösi on nyt henkilöllä {name}.',
    },
    withdraw: {
      title: 'Hakemuksesi on peruttu',
      next: 'Sinun ei tarvitse tehdä enää mitään. Vahvistamme perumisen sähköpostitse minuutin sisällä.',
      undated:
        'Sinun ei tarvitse tehdä enää mitään. Vahvistamme perumisen sähköpostitse minuutin sisällä.',
    },
    rate: {
      title: 'Kiitos',
      next: 'Vastauksesi on tallessa. Rekrytoijat näkevät vastaukset vasta, kun niitä on vähintään viisi, ja ilman nimiä. Vastauksesi ei edellytä sinulta mitään muuta.',
      undated:
        'Vastauksesi on tallessa. Rekrytoijat näkevät vastaukset vasta, kun niitä on vähintään viisi, ja ilman nimiä. Vastauksesi ei edellytä sinulta mitään muuta.',
    },
    deny: {
      title: 'Olemme merkinneet, ettei tätä tapahtunut',
      next: 'HR selvittää asian ja päättää siitä. Näet päätöksen sivullasi.',
      undated: 'HR selvittää asian ja päättää siitä. Näet päätöksen sivullasi.',
    },
    correct: {
      title: 'Tietosi on korjattu',
      next: 'Käytämme tästä lähtien kirjoittamiasi tietoja. Sinun ei tarvitse tehdä muuta.',
      undated: 'Käytämme tästä lähtien kirjoittamiasi tietoja. Sinun ei tarvitse tehdä muuta.',
    },
    erase: {
      title: 'Pyyntösi on perillä',
      next: 'HR:ää on pyydetty poistamaan tietosi, ja saat vastauksen viimeistään {date}: mitä poistettiin ja mitä pitää säilyttää.',
      undated: 'HR:ää on pyydetty poistamaan tietosi, ja saat vastauksen kuukauden kuluessa.',
    },
  },
  sv: {
    ask: {
      title: 'Ditt meddelande har kommit fram',
      next: '{name} svarar senast {date}. En bekräftelse är på väg till din e-post.',
      undated: '{name} har fått det. En bekräftelse är på väg till din e-post.',
    },
    insist: {
      title: 'Din fråga är öppen igen',
      next: '{name} svarar senast {date}.',
      undated: '{name} har fått frågan igen.',
    },
    feedback: {
      title: 'Du har bett om återkoppling',
      next: '{name} skriver till dig senast {date}: med återkoppling, eller med skälet till att du inte får någon.',
      undated: '{name} har fått din begäran.',
    },
    withdraw: {
      title: 'Din ansökan är tillbakatagen',
      next: 'Du behöver inte göra något mer. Vi bekräftar det via e-post inom en minut.',
      undated: 'Du behöver inte göra något mer. Vi bekräftar det via e-post inom en minut.',
    },
    rate: {
      title: 'Tack',
      next: 'Ditt svar är sparat. Rekryterare ser svaren först när de är minst fem, och utan namn. Inget svar följer.',
      undated:
        'Ditt svar är sparat. Rekryterare ser svaren först när de är minst fem, och utan namn. Inget svar följer.',
    },
    deny: {
      title: 'Vi har noterat att detta inte hände',
      next: 'HR utreder saken och beslutar. Du ser beslutet på din sida.',
      undated: 'HR utreder saken och beslutar. Du ser beslutet på din sida.',
    },
    correct: {
      title: 'Dina uppgifter är rättade',
      next: 'Från och med nu använder vi det du skrev. Du behöver inte göra något mer.',
      undated: 'Från och med nu använder vi det du skrev. Du behöver inte göra något mer.',
    },
    erase: {
      title: 'Din begäran har kommit fram',
      next: 'HR har fått din begäran om radering och svarar dig senast {date}: vad som har raderats, och vad som måste sparas.',
      undated: 'HR har fått din begäran om radering och svarar dig inom en månad.',
    },
  },
});

/** What each opens, whose due time is named. */
const OPENS: Partial<Record<Act, OwedKind>> = {
  ask: 'reply',
  insist: 'reply',
  feedback: 'feedback',
};

/** What was done, what happens next, and by when. It may be loaded again. @throws NotFoundError for no known act */
export function donePage(visit: Visit, what: string): string {
  const act = ACTS.find((one) => one === what);
  if (!act) throw new NotFoundError('There is no such page.');
  const { reader, status } = visit;
  const { title, next, undated } = WORDS[reader.locale][act];
  const owed = status.owed.find((one) => one.what === OPENS[act] && one.dueAt >= reader.now);
  const due = act === 'erase' ? status.erasure?.due : owed?.dueAt;
  const isDated = due !== undefined || !next.includes('{date}');
  return candidatePage(
    visit,
    { title },
    <p class="next" role="status">
      <Filled
        text={isDated ? next : undated}
        parts={{
          name: <Name of={status.answerer} />,
          date: due === undefined ? null : <FullMoment at={due} />,
        }}
      />
    </p>,
  );
}
