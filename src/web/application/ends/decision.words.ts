import { words } from '../../words/words';

/** Words of the page on which one decides. */
export const DECISION_WORDS = words({
  en: {
    title: (name: string) => `Decide on ${name}`,
    button: 'Decide and tell',
    decided: 'It is decided already: the rejection waits, and can be undone until',
    undo: 'Undo the decision',
    outcome: 'Decision',
    outcomes: { rejected: 'Not taken further', offer: 'Offer the job' },
    waits: 'The mail of a rejection waits 10 minutes; until then it can be undone.',
    reason: 'Reason, for the file',
    reasonHint: 'The candidate does not see it.',
    feedback: 'Feedback',
    feedbackHint:
      'All three fields or none. Once an interview was held (its time is over, and nobody said that it did not take place), a rejection needs them, or the ground below.',
    needed:
      'An interview was held: a rejection needs all three fields of feedback, or “Or: why there is none”.',
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
    decided: 'Päätös on jo tehty: kielteinen viesti odottaa ja on peruttavissa, kunnes se lähtee',
    undo: 'Peru päätös',
    outcome: 'Päätös',
    outcomes: { rejected: 'Ei jatkoon', offer: 'Tarjoa paikkaa' },
    waits: 'Kielteisen päätöksen viesti odottaa 10 minuuttia; siihen asti sen voi perua.',
    reason: 'Peruste, vain omaan tietoon',
    reasonHint: 'Hakija ei näe tätä.',
    feedback: 'Palaute',
    feedbackHint:
      'Kaikki kolme kohtaa tai ei mitään. Kun haastattelu on pidetty (sen aika on ohi, eikä sitä ole merkitty pitämättömäksi), kielteiseen päätökseen kuuluvat ne tai alla oleva syy.',
    needed:
      'Haastattelu on pidetty: kielteiseen päätökseen kuuluvat palautteen kaikki kolme kohtaa tai ”Tai: miksi palautetta ei anneta”.',
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
    decided: 'Det är redan beslutat: avslaget väntar och kan ångras till',
    undo: 'Ångra beslutet',
    outcome: 'Beslut',
    outcomes: { rejected: 'Går inte vidare', offer: 'Erbjud jobbet' },
    waits: 'Brevet om ett avslag väntar 10 minuter; till dess kan det ångras.',
    reason: 'Skäl, för akten',
    reasonHint: 'Kandidaten ser det inte.',
    feedback: 'Återkoppling',
    feedbackHint:
      'Alla tre fälten eller inget. När en intervju har hållits (dess tid är förbi och ingen har sagt att den inte ägde rum) kräver ett avslag dem, eller skälet nedan.',
    needed:
      'En intervju har hållits: ett avslag kräver alla tre fälten med återkoppling, eller ”Eller: varför ingen ges”.',
    declined: 'Eller: varför ingen ges',
    declinedHint: 'Kandidaten läser det här.',
    own: 'Egna ord, eller skicka senare',
    subject: 'Ämne',
    body: 'I stället för brevets ord',
    later: 'Tidigast',
  },
});
