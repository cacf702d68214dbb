import type { VendorColumns } from '../synonyms';

/**
 * Greenhouse Recruiting: "Essential candidate report" sent as XLS, and the report builder.
 * The first parts a candidate's first and last name and address; the other headers are those of the fields in its filters
 * and its API (applied_at, rejected_at, current_stage, last_activity_at, recruiter, coordinator).
 */
export const GREENHOUSE: VendorColumns = {
  vendor: 'greenhouse',
  source:
    'https://support.greenhouse.io/hc/en-us/articles/360042740232 and 360053674012, ' +
    'https://docs.workato.com/connectors/greenhouse/object-types; the spelling of report headers is [unverified]',
  marks: [
    ...['Who gets credit', 'Applied On', 'Last Activity', 'Current Milestone', 'Milestone'],
    ...['Coordinator', 'Rejected At', 'Rejected On', 'Prospect Pool', 'Scorecards Due'],
  ],
  columns: {
    externalId: ['Application ID', 'Candidate ID'],
    name: ['Candidate Name', 'Candidate'],
    firstName: ['First Name', 'Candidate First Name'],
    lastName: ['Last Name', 'Candidate Last Name'],
    email: ['Primary Email', 'Email', 'Email Address', 'Candidate Email', 'Email Addresses'],
    phone: ['Primary Phone', 'Phone', 'Phone Number', 'Phone Numbers'],
    job: ['Job Name', 'Job', 'Job Title', 'Jobs', 'Requisition ID'],
    stage: ['Current Stage', 'Stage', 'Stage Name', 'Job Stage'],
    recruiter: ['Recruiter', 'Candidate Recruiter', 'Job Recruiter', 'Recruiter Name'],
    appliedAt: ['Applied On', 'Application Date', 'Applied At', 'Date Applied'],
    stageSince: ['Moved To Stage On', 'Entered Stage On', 'Current Stage Entered'],
    lastContactAt: ['Last Email Sent', 'Last Contacted', 'Last Contact'],
    status: ['Application Status', 'Status'],
    endedAt: ['Rejected At', 'Rejected On', 'Rejected Date', 'Rejection Date', 'Hired On'],
  },
};
