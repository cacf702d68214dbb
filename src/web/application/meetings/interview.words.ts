import { words } from '../../words/words';

export const FIELDS = words({
  en: {
    starts: 'Begins',
    ends: 'Ends',
    hint: 'To come; or, noted afterwards, over for at most 7 days. The candidate gets a calendar entry.',
    which: 'Interview',
    none: 'There is no interview that could be changed.',
  },
  fi: {
    starts: 'Alkaa',
    ends: 'Päättyy',
    hint: 'Tuleva; tai jälkikäteen kirjattuna enintään 7 päivää sitten. Hakija saa kalenterikutsun.',
    which: 'Haastattelu',
    none: 'Ei ole haastattelua, jota voisi muuttaa.',
  },
  sv: {
    starts: 'Börjar',
    ends: 'Slutar',
    hint: 'Kommande; eller, antecknat i efterhand, högst 7 dagar sedan. Kandidaten får en kalenderinbjudan.',
    which: 'Intervju',
    none: 'Det finns ingen intervju som kan ändras.',
  },
});

export const SCHEDULE = words({
  en: { title: (name: string) => `Interview with ${name}`, button: 'Invite' },
  fi: { title: (name) => `Haastattelu: ${name}`, button: 'Kutsu' },
  sv: { title: (name) => `Intervju med ${name}`, button: 'Bjud in' },
});

export const MOVE = words({
  en: { title: (name: string) => `Move the interview with ${name}`, button: 'Move and tell' },
  fi: { title: (name) => `Siirrä haastattelu: ${name}`, button: 'Siirrä ja kerro' },
  sv: { title: (name) => `Flytta intervjun med ${name}`, button: 'Flytta och meddela' },
});

export const CANCEL = words({
  en: {
    title: (name: string) => `Call off the interview with ${name}`,
    button: 'Call off and tell',
  },
  fi: { title: (name) => `Peru haastattelu: ${name}`, button: 'Peru ja kerro' },
  sv: { title: (name) => `Ställ in intervjun med ${name}`, button: 'Ställ in och meddela' },
});

export const NO_SHOW = words({
  en: { title: (name: string) => `${name} did not come`, button: 'It did not take place' },
  fi: { title: (name) => `${name} ei tullut paikalle`, button: 'Sitä ei pidetty' },
  sv: { title: (name) => `${name} kom inte`, button: 'Den ägde inte rum' },
});
