import { words } from '../words/words';

/** Words of the page that erases somebody. */
export const ERASE_WORDS = words({
  en: {
    title: (name: string) => `Erase what is known of ${name}`,
    gone: 'Name, addresses and telephone number go, and every word to, from and about the person: mails and files, notes, what colleagues were asked and answered, reasons, ratings.',
    counts: {
      applications: 'Applications, of which no word is left',
      written: 'Mails to them',
      received: 'What they wrote or said',
      words: 'Promises, notes and reasons in words',
    },
    stays:
      'What happened and when stays in the journal without words, so that the report counts as before. Copies of the database that were made earlier still have everything.',
    active: (n: number) =>
      n === 1
        ? 'One application is under way: it ends, and what is owed is released.'
        : `${n} applications are under way: they end, and what is owed is released.`,
    kept: 'Ontario wants the notice of a hiring decision kept for 3 years.',
    keptUntil: 'Here until',
    confirm: 'Erase it all the same; the reason says why that may be',
    why: 'Why',
    whyHint: 'Stays in the journal. Do not name the person.',
    tell: 'Tell them by mail that it is done',
    tellHint: 'It is the last mail. Our copy of it goes when it has left.',
    typeName: 'To make sure that it is the right person, type:',
    name: 'Name',
    nameDiffers: 'The name that you typed is another one. Nothing was erased.',
    namesPerson: 'The reason stays, so it may not name the person. Nothing was erased.',
    noWayBack: 'There is no way back.',
    erase: 'Erase for good',
  },
  fi: {
    title: (name) => `Poista tiedot: ${name}`,
    gone: 'Nimi, osoitteet ja puhelinnumero poistetaan, samoin jokainen sana, joka on kirjoitettu hänelle, häneltä tai hänestä: viestit ja tiedostot, muistiinpanot, kollegoilta kysytyt asiat ja vastaukset, perustelut ja arviot.',
    counts: {
      applications: 'Hakemuksia, joista ei jää sanaakaan',
      written: 'Viestejä hänelle',
      received: 'Mitä hän kirjoitti tai sanoi',
      words: 'Lupauksia, muistiinpanoja ja perusteluja',
    },
    stays:
      'Lokiin jää ilman sanoja, mitä tapahtui ja milloin, joten raportin luvut eivät muutu. Aiemmin otetuissa tietokannan kopioissa kaikki on yhä tallella.',
    active: (n) =>
      n === 1
        ? 'Yksi hakemus on käynnissä: se päättyy, eikä siitä ole enää mitään luvattuna.'
        : `${n} hakemusta on käynnissä: ne päättyvät, eikä niistä ole enää mitään luvattuna.`,
    kept: 'Ontarion laki vaatii säilyttämään ilmoituksen rekrytointipäätöksestä 3 vuotta.',
    keptUntil: 'Tässä tapauksessa määräaika on',
    confirm: 'Poista silti; peruste kertoo, miksi se on sallittua',
    why: 'Peruste',
    whyHint: 'Jää lokiin. Älä mainitse henkilöä.',
    tell: 'Kerro hänelle sähköpostilla, että tiedot on poistettu',
    tellHint: 'Se on viimeinen viesti. Kopiomme siitä poistetaan, kun se on lähtenyt.',
    typeName: 'Varmista, että henkilö on oikea. Kirjoita:',
    name: 'Nimi',
    nameDiffers: 'Kirjoittamasi nimi on toinen. Mitään ei poistettu.',
    namesPerson: 'Peruste jää lokiin, joten siinä ei saa mainita henkilöä. Mitään ei poistettu.',
    noWayBack: 'Poistoa ei voi perua.',
    erase: 'Poista lopullisesti',
  },
  sv: {
    title: (name) => `Radera uppgifterna om ${name}`,
    gone: 'Namn, adresser och telefonnummer försvinner, och varje ord till, från och om personen: mejl och filer, anteckningar, det som kollegor tillfrågats om och svarat, skäl och omdömen.',
    counts: {
      applications: 'Ansökningar som det inte finns ett ord kvar om',
      written: 'Mejl till personen',
      received: 'Det personen skrev eller sade',
      words: 'Löften, anteckningar och skäl i ord',
    },
    stays:
      'Vad som hände och när står kvar i loggen utan ord, så rapporten räknar som förut. Kopior av databasen som togs tidigare har fortfarande allt.',
    active: (n) =>
      n === 1
        ? 'En ansökan pågår: den avslutas, och inget är längre lovat.'
        : `${n} ansökningar pågår: de avslutas, och inget är längre lovat.`,
    kept: 'Lagen i Ontario kräver att beskedet om ett anställningsbeslut sparas i 3 år.',
    keptUntil: 'Här till och med',
    confirm: 'Radera ändå; skälet säger varför det är tillåtet',
    why: 'Skäl',
    whyHint: 'Står kvar i loggen. Nämn inte personen.',
    tell: 'Tala om i ett mejl att det är gjort',
    tellHint: 'Det är det sista mejlet. Vår kopia raderas när det har skickats.',
    typeName: 'Skriv för att visa att det är rätt person:',
    name: 'Namn',
    nameDiffers: 'Namnet du skrev är ett annat. Inget har raderats.',
    namesPerson: 'Skälet står kvar, så det får inte nämna personen. Inget har raderats.',
    noWayBack: 'Det går inte att ångra.',
    erase: 'Radera för gott',
  },
});
