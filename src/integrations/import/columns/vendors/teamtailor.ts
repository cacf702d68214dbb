import type { VendorColumns } from '../synonyms';

/** Teamtailor: candidates or job applications exported to Excel, in English and Swedish. */
export const TEAMTAILOR: VendorColumns = {
  vendor: 'teamtailor',
  source:
    'words of its API (job-applications: created-at, rejected-at, changed-stage-at; candidates: first-name); ' +
    'the spelling of export headers is [unverified]',
  marks: [
    ...[
      'Changed Stage At',
      'Moved To Stage At',
      'Reject Reason',
      'Connected',
      'Job Application ID',
    ],
    ...['Sourced', 'Internal Name', 'Avslagsorsak', 'Rekryteringsansvarig'],
  ],
  columns: {
    externalId: ['Job Application ID', 'Application ID', 'Candidate ID', 'ID'],
    name: ['Candidate Name', 'Candidate', 'Full Name', 'Name', 'Namn'],
    firstName: ['First Name', 'Förnamn'],
    lastName: ['Last Name', 'Efternamn'],
    email: ['Email', 'E-mail', 'E-post', 'E-postadress'],
    phone: ['Phone', 'Phone Number', 'Telefon', 'Telefonnummer'],
    job: ['Job Title', 'Job', 'Internal Name', 'Jobb', 'Jobbtitel'],
    stage: ['Stage', 'Current Stage', 'Stage Name', 'Steg', 'Nuvarande steg'],
    recruiter: ['Recruiter', 'Job Owner', 'Hiring Manager', 'Rekryterare', 'Rekryteringsansvarig'],
    appliedAt: ['Applied At', 'Application Date', 'Created At', 'Ansökningsdatum', 'Skapad'],
    stageSince: ['Changed Stage At', 'Moved To Stage At', 'Bytte steg'],
    lastContactAt: ['Last Message Sent', 'Last Message At', 'Senaste meddelande'],
    status: ['Status', 'Application Status', 'State'],
    endedAt: ['Rejected At', 'Hired At', 'Avböjd', 'Anställd den'],
  },
};
