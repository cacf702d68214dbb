import type { Locale } from '../../mail/locale';
import { words } from './words';

/** What the pages call the fields that forms name. */
const FIELDS = words<Record<string, string>>({
  en: {
    ...{ name: 'Name', title: 'Title', subject: 'Subject', body: 'Text', text: 'Text' },
    ...{ email: 'E-mail', password: 'Password', due: 'Due', reason: 'Reason', stage: 'Stage' },
    ...{ owner: 'Owner', from: 'From', to: 'To', starts: 'Starts', ends: 'Ends', at: 'Time' },
    ...{ timezone: 'Time zone', locale: 'Language', sendAfter: 'Send after', what: 'What' },
    ...{ applyUntil: 'Closing date', openings: 'How many', note: 'Note', place: 'Place' },
    ...{ dueTodayAt: 'Time of the daily mail', weeklyAt: 'Time of the weekly report' },
    ...{ outcome: 'Outcome', description: 'Description', candidate: 'Candidate', job: 'Job' },
    ...{ team: 'Team', department: 'Department', words: 'Words', kind: 'Kind' },
    ...{ personMonths: 'Months', target: 'Target', url: 'Address', slug: 'Address' },
    ...{ payRange: 'Pay or its range', keepMonths: 'Months', consentText: 'Words' },
  },
  fi: {
    ...{ name: 'Nimi', title: 'Nimike', subject: 'Otsikko', body: 'Teksti', text: 'Teksti' },
    ...{ email: 'Sähköposti', password: 'Salasana', due: 'Määräaika', reason: 'Syy' },
    ...{ stage: 'Vaihe', owner: 'Vastuuhenkilö', from: 'Alkaa', to: 'Päättyy', at: 'Aika' },
    ...{ starts: 'Alkaa', ends: 'Päättyy', timezone: 'Aikavyöhyke', locale: 'Kieli' },
    ...{ sendAfter: 'Lähtee aikaisintaan', what: 'Mitä', applyUntil: 'Hakuaika päättyy' },
    ...{ openings: 'Kuinka monta', note: 'Muistiinpano', place: 'Paikka', outcome: 'Tulos' },
    ...{ dueTodayAt: 'Päivän viestin kellonaika', weeklyAt: 'Viikkoraportin kellonaika' },
    ...{ description: 'Kuvaus', candidate: 'Hakija', job: 'Työpaikka' },
    ...{ team: 'Tiimi', department: 'Osasto', words: 'Sanat', kind: 'Laji' },
    ...{ personMonths: 'Kuukaudet', target: 'Tavoite', url: 'Osoite', slug: 'Osoite' },
    ...{ payRange: 'Palkka tai palkkahaarukka', keepMonths: 'Kuukaudet' },
    ...{ consentText: 'Sanat' },
  },
  sv: {
    ...{ name: 'Namn', title: 'Titel', subject: 'Ämne', body: 'Text', text: 'Text' },
    ...{ email: 'E-post', password: 'Lösenord', due: 'Senast', reason: 'Skäl', stage: 'Steg' },
    ...{ owner: 'Ansvarig', from: 'Börjar', to: 'Slutar', starts: 'Börjar', ends: 'Slutar' },
    ...{ at: 'Tid', timezone: 'Tidszon', locale: 'Språk', sendAfter: 'Skickas tidigast' },
    ...{ what: 'Vad', applyUntil: 'Sista ansökningsdag', openings: 'Hur många' },
    ...{ dueTodayAt: 'Klockslag för dagens brev', weeklyAt: 'Klockslag för veckans rapport' },
    ...{ note: 'Anteckning', place: 'Plats', outcome: 'Utfall', description: 'Beskrivning' },
    ...{ candidate: 'Kandidat', job: 'Tjänst' },
    ...{ team: 'Team', department: 'Avdelning', words: 'Ord', kind: 'Slag' },
    ...{ personMonths: 'Månader', target: 'Mål', url: 'Adress', slug: 'Adress' },
    ...{ payRange: 'Lön eller lönespann', keepMonths: 'Månader', consentText: 'Ord' },
  },
});

/** "Name": the label of a field that a form calls `name` or `candidate.name`; as it is called where none is known. */
export function fieldName(path: string, locale: Locale): string {
  const last = path
    .replace(/\[\d+\]/g, '')
    .split('.')
    .at(-1)!;
  return FIELDS[locale][path] ?? FIELDS[locale][last] ?? path;
}
