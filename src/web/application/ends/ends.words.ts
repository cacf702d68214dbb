import { words } from '../../words/words';

export const REASON = words({
  en: { reason: 'Reason, for the file' },
  fi: { reason: 'Peruste, vain omaan tietoon' },
  sv: { reason: 'Skäl, för akten' },
});

export const WITHDRAW = words({
  en: {
    title: (name: string) => `${name} withdraws`,
    button: 'Withdraw and confirm',
    about:
      'The candidate takes the application back. They get a confirmation, and nothing more is owed on it.',
  },
  fi: {
    title: (name) => `${name} peruu hakemuksen`,
    button: 'Peru ja vahvista',
    about:
      'Hakija peruu hakemuksensa. Hän saa vahvistuksen, eikä siitä ole sen jälkeen mitään luvattuna.',
  },
  sv: {
    title: (name) => `${name} återtar ansökan`,
    button: 'Återta och bekräfta',
    about:
      'Kandidaten återtar ansökan. Kandidaten får en bekräftelse, och inget mer är lovat om den.',
  },
});

export const REOPEN = words({
  en: {
    title: (name: string) => `Reopen ${name}’s application`,
    button: 'Reopen',
    about:
      'The application goes on where it ended. The candidate is told nothing by this; write to them.',
  },
  fi: {
    title: (name) => `Avaa uudelleen: ${name}`,
    button: 'Avaa uudelleen',
    about: 'Hakemus jatkuu siitä, mihin se päättyi. Hakijalle ei kerrota tästä; kirjoita hänelle.',
  },
  sv: {
    title: (name) => `Öppna ansökan igen: ${name}`,
    button: 'Öppna igen',
    about: 'Ansökan fortsätter där den slutade. Kandidaten får inget veta av det här; skriv själv.',
  },
});

export const UNDO = words({
  en: {
    title: (name: string) => `Undo the decision on ${name}`,
    button: 'Undo',
    about: 'The mail that waits is taken back, and the application is open again. Nobody was told.',
  },
  fi: {
    title: (name) => `Peru päätös: ${name}`,
    button: 'Peru päätös',
    about: 'Odottava viesti perutaan, ja hakemus on taas avoin. Kenellekään ei ole vielä kerrottu.',
  },
  sv: {
    title: (name) => `Ångra beslutet om ${name}`,
    button: 'Ångra',
    about: 'Brevet som väntar återkallas, och ansökan är öppen igen. Ingen har fått veta något.',
  },
});
