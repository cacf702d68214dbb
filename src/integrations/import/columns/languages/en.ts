import type { Synonyms } from '../synonyms';

export const ENGLISH: Synonyms = {
  externalId: ['Application ID', 'External ID', 'Applicant ID', 'Reference', 'Candidate ID', 'ID'],
  name: ['Candidate name', 'Full name', 'Applicant name', 'Candidate', 'Applicant', 'Name'],
  firstName: ['First name', 'Given name', 'Forename'],
  lastName: ['Last name', 'Surname', 'Family name'],
  email: ['Email', 'Email address', 'Candidate email', 'Applicant email', 'Primary email', 'Mail'],
  phone: ['Phone', 'Phone number', 'Telephone', 'Mobile', 'Mobile phone', 'Cell phone'],
  job: ['Job', 'Job title', 'Job name', 'Vacancy', 'Position', 'Opening', 'Role', 'Requisition'],
  stage: ['Stage', 'Current stage', 'Pipeline stage', 'Phase', 'Step', 'Hiring stage'],
  recruiter: ['Recruiter', 'Recruiter email', 'Owner', 'Responsible', 'Contact person'],
  appliedAt: [
    ...['Applied at', 'Applied on', 'Application date', 'Date applied', 'Applied', 'Received at'],
    ...['Received', 'Submitted at', 'Submission date', 'Created at', 'Date'],
  ],
  stageSince: ['Stage since', 'In stage since', 'Stage entered', 'Stage changed at', 'Moved at'],
  lastContactAt: ['Last contact', 'Last contacted', 'Last contact at', 'Last message sent'],
  status: ['Status', 'Application status', 'State', 'Outcome', 'Result'],
  endedAt: ['Ended at', 'Rejected at', 'Hired at', 'Withdrawn at', 'Closed at', 'Decision date'],
};
