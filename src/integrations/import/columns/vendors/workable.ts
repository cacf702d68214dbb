import type { VendorColumns } from '../synonyms';

/** Workable: candidates exported from a job or a report. A candidate has one profile for each job there. */
export const WORKABLE: VendorColumns = {
  vendor: 'workable',
  source:
    'https://help.workable.com/hc/en-us/articles/4981424570135 (what a candidate card shows), its API for the words ' +
    '(disqualified, hired_at, stage); the spelling of export headers is [unverified]',
  marks: [
    ...['Disqualified', 'Disqualified At', 'Disqualification Date', 'Disqualification Reason'],
    ...['Creation Time', 'Job Shortcode', 'Sourced By', 'Last Moved'],
  ],
  columns: {
    externalId: ['Candidate ID', 'Profile ID', 'ID'],
    name: ['Candidate Name', 'Candidate', 'Full Name', 'Name'],
    firstName: ['First Name', 'Firstname'],
    lastName: ['Last Name', 'Lastname'],
    email: ['Candidate Email', 'Email', 'Email Address'],
    phone: ['Candidate Phone', 'Phone', 'Phone Number'],
    job: ['Job Title', 'Job', 'Job Name', 'Job Shortcode'],
    stage: ['Current Stage', 'Stage', 'Pipeline Stage', 'Candidate Stage'],
    recruiter: ['Recruiter', 'Job Recruiter', 'Account Member'],
    appliedAt: ['Applied Date', 'Application Date', 'Creation Time', 'Created At', 'Date Applied'],
    stageSince: ['Last Moved', 'Moved To Stage', 'Stage Date'],
    lastContactAt: ['Last Emailed', 'Last Contacted'],
    status: ['Candidate Status', 'Status', 'Disqualified'],
    endedAt: ['Disqualified At', 'Disqualification Date', 'Hired At', 'Hire Date'],
  },
};
