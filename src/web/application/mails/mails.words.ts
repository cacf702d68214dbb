import { words } from '../../words/words';

export const CANCEL = words({
  en: {
    title: (name: string) => `Take back a mail to ${name}`,
    button: 'Take back',
    about: 'The mail waits and has not left. What it would have kept stays owed.',
  },
  fi: {
    title: (name) => `Peru viesti: ${name}`,
    button: 'Peru viesti',
    about: 'Viesti odottaa eikä ole lähtenyt. Se, minkä se olisi täyttänyt, jää velaksi.',
  },
  sv: {
    title: (name) => `Återkalla ett brev till ${name}`,
    button: 'Återkalla',
    about:
      'Brevet väntar och har inte gått iväg. Det som det skulle ha uppfyllt är fortfarande lovat.',
  },
});

export const RETRY = words({
  en: {
    title: (name: string) => `Send again to ${name}`,
    button: 'Send again',
    about: 'The same words go to the same address once more.',
  },
  fi: {
    title: (name) => `Lähetä uudelleen: ${name}`,
    button: 'Lähetä uudelleen',
    about: 'Samat sanat lähtevät samaan osoitteeseen vielä kerran.',
  },
  sv: {
    title: (name) => `Skicka igen till ${name}`,
    button: 'Skicka igen',
    about: 'Samma ord går till samma adress en gång till.',
  },
});

export const WAIVE = words({
  en: {
    title: (name: string) => `No answer to ${name}`,
    button: 'It needs no answer',
    about:
      'The message needs no answer. The candidate sees that you said so, and may say that it does.',
  },
  fi: {
    title: (name) => `Ei vastausta: ${name}`,
    button: 'Vastausta ei tarvita',
    about: 'Viesti ei tarvitse vastausta. Hakija näkee, että sanoit niin, ja voi olla eri mieltä.',
  },
  sv: {
    title: (name) => `Inget svar till ${name}`,
    button: 'Inget svar behövs',
    about: 'Meddelandet behöver inget svar. Kandidaten ser att du sagt det, och kan säga emot.',
  },
});

export const TASK = words({
  en: {
    title: (name: string) => `Done for ${name}`,
    button: 'Done',
    about:
      'The task goes from the list. A call that is only ticked off counts as nothing: log it instead.',
  },
  fi: {
    title: (name) => `Tehty: ${name}`,
    button: 'Tehty',
    about: 'Tehtävä poistuu listalta. Pelkästään kuitattua puhelua ei lasketa: kirjaa se.',
  },
  sv: {
    title: (name) => `Klart för ${name}`,
    button: 'Klart',
    about:
      'Uppgiften försvinner från listan. Ett samtal som bara bockas av räknas inte: anteckna det.',
  },
});
