import type { Synonyms } from '../synonyms';

export const FRENCH: Synonyms = {
  externalId: ['ID candidature', 'Numéro de candidature', 'ID candidat', 'Référence'],
  name: ['Nom du candidat', 'Nom complet', 'Candidat', 'Nom et prénom'],
  firstName: ['Prénom'],
  lastName: ['Nom de famille', 'Nom'],
  email: ['E-mail', 'Adresse e-mail', 'Courriel', 'Adresse électronique'],
  phone: ['Téléphone', 'Numéro de téléphone', 'Portable', 'Mobile'],
  job: ['Poste', 'Intitulé du poste', 'Offre', "Offre d'emploi", 'Emploi'],
  stage: ['Étape', 'Étape actuelle', 'Étape du processus'],
  recruiter: ['Recruteur', 'Recruteuse', 'Responsable', 'Chargé de recrutement'],
  appliedAt: ['Date de candidature', 'Candidature reçue le', 'Postulé le', 'Reçue le'],
  stageSince: ["Date d'entrée dans l'étape", 'Depuis (étape)'],
  lastContactAt: ['Dernier contact', 'Dernier message'],
  status: ['Statut', 'État', 'Résultat'],
  endedAt: ['Date de fin', 'Refusé le', 'Date de refus', 'Embauché le'],
};
