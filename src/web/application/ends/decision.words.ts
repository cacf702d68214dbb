import { words } from '../../words/words';

/** Words of the page on which one decides. */
export const DECISION_WORDS = words({
  en: {
    title: (name: string) => `Decide on ${name}`,
    button: 'Decide and tell',
    outcome: 'Decision',
    outcomes: { rejected: 'Not taken further', offer: 'Offer the job' },
    waits: 'The mail of a rejection waits 10 minutes; until then it can be undone.',
    reason: 'Reason, for the file',
    reasonHint: 'The candidate does not see it.',
    feedback: 'Feedback',
    feedbackHint:
      'After an interview a rejection needs feedback, or the ground on which there is none.',
    declined: 'Or: why there is none',
    declinedHint: 'The candidate reads this.',
    own: 'Your own words, or send later',
    subject: 'Subject',
    body: 'In place of the letter’s words',
    later: 'Not before',
  },
  fi: {
    title: (name) => `Päätä: ${name}`,
    button: 'Päätä ja kerro',
    outcome: 'Päätös',
    outcomes: { rejected: 'Ei jatkoon', offer: 'Tarjoa paikkaa' },
    waits: 'Kielteisen päätöksen viesti odottaa 10 minuuttia; siihen asti sen voi perua.',
    reason: 'Peruste, vain omaan tietoon',
    reasonHint: 'Hakija ei näe tätä.',
    feedback: 'Palaute',
    feedbackHint:
      'Haastattelun jälkeen kielteiseen päätökseen kuuluu palaute tai syy, miksi sitä ei anneta.',
    declined: 'Tai: miksi palautetta ei anneta',
    declinedHint: 'Hakija lukee tämän.',
    own: 'Omin sanoin tai myöhemmin',
    subject: 'Otsikko',
    body: 'Kirjeen sanojen sijaan',
    later: 'Aikaisintaan',
  },
  sv: {
    title: (name) => `Besluta om ${name}`,
    button: 'Besluta och meddela',
    outcome: 'Beslut',
    outcomes: { rejected: 'Går inte vidare', offer: 'Erbjud jobbet' },
    waits: 'Brevet om ett avslag väntar 10 minuter; till dess kan det ångras.',
    reason: 'Skäl, för akten',
    reasonHint: 'Kandidaten ser det inte.',
    feedback: 'Återkoppling',
    feedbackHint:
      'Efter en intervju kräver ett avslag återkoppling, eller skälet till att ingen ges.',
    declined: 'Eller: varför ingen ges',
    declinedHint: 'Kandidaten läser det här.',
    own: 'Egna ord, eller skicka senare',
    subject: 'Ämne',
    body: 'I stället för brevets ord',
    later: 'Tidigast',
  },
});
