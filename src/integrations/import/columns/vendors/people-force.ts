import type { VendorColumns } from '../synonyms';

/** PeopleForce (PeopleRecruit): "Export data" of the candidates' list, and the columns of its import. */
export const PEOPLE_FORCE: VendorColumns = {
  vendor: 'peopleforce',
  source:
    'https://help.peopleforce.io/en/articles/6671323 (columns of the import: full_name, phone_numbers, position, ' +
    'added_on, created_by_id) and 9527343 (the list: Full name, Application, Added, Recently contacted); the rest is ' +
    '[unverified]',
  marks: [
    ...['Recently contacted', 'Vacancy', 'Vacancy title', 'added_on', 'phone_numbers', 'skype_id'],
    ...['created_by_id', 'Disqualify reason', 'Pipeline name'],
  ],
  columns: {
    externalId: ['Application ID', 'Applicant ID', 'Candidate ID', 'External ID', 'ID'],
    name: ['Full name', 'Candidate full name', 'Candidate', 'Name'],
    firstName: ['First name'],
    lastName: ['Last name'],
    email: ['Email', 'Candidate email', 'Work email'],
    phone: ['phone_numbers', 'Phone Number', 'Phone'],
    job: ['Vacancy', 'Vacancy title', 'Application', 'Position'],
    stage: ['Pipeline stage', 'Pipeline state', 'Stage', 'Current stage'],
    recruiter: ['Responsible', 'Hiring lead', 'Recruiter', 'Recruiter who added the candidate'],
    appliedAt: ['Applied on', 'added_on', 'Added on', 'Added', 'Adding date', 'Application date'],
    stageSince: ['Stage changed on', 'Moved on'],
    lastContactAt: ['Recently contacted', 'Last contacted'],
    status: ['Application status', 'Status', 'State'],
    endedAt: ['Disqualified on', 'Disqualified at', 'Hired on', 'Rejected on'],
  },
};
