import type { Synonyms } from '../synonyms';

export const GERMAN: Synonyms = {
  externalId: ['Bewerbungs-ID', 'Bewerbungsnummer', 'Bewerber-ID', 'Kandidaten-ID', 'Referenz'],
  name: ['Name des Bewerbers', 'Vollständiger Name', 'Bewerber', 'Bewerberin', 'Kandidat', 'Name'],
  firstName: ['Vorname'],
  lastName: ['Nachname', 'Familienname'],
  email: ['E-Mail', 'E-Mail-Adresse', 'Mailadresse'],
  phone: ['Telefon', 'Telefonnummer', 'Mobil', 'Handy', 'Mobilnummer'],
  job: ['Stelle', 'Stellenbezeichnung', 'Position', 'Stellentitel', 'Ausschreibung'],
  stage: ['Phase', 'Aktuelle Phase', 'Stufe', 'Schritt', 'Bewerbungsphase'],
  recruiter: ['Recruiter', 'Recruiterin', 'Verantwortlich', 'Ansprechpartner', 'Zuständig'],
  appliedAt: ['Bewerbungsdatum', 'Beworben am', 'Eingangsdatum', 'Eingegangen am', 'Eingang'],
  stageSince: ['In Phase seit', 'Phase seit'],
  lastContactAt: ['Letzter Kontakt', 'Zuletzt kontaktiert', 'Letzte Nachricht'],
  status: ['Status', 'Bewerbungsstatus', 'Ergebnis'],
  endedAt: ['Beendet am', 'Abgelehnt am', 'Absagedatum', 'Abgesagt am', 'Eingestellt am'],
};
