import type { VendorColumns } from '../synonyms';

/** Lever (LeverTRM): the export of opportunities. Its words are those of its reporting tables: posting, opportunity, owner. */
export const LEVER: VendorColumns = {
  vendor: 'lever',
  source:
    'https://cdn.lever.co/dws-documentation/index.html (tables); the spelling of export headers is [unverified]',
  marks: [
    ...['Opportunity ID', 'Posting Title', 'Posting Name', 'Posting', 'Archive Reason'],
    ...['Archived At', 'Opportunity Owner', 'Last Advanced At', 'Posting Owner'],
  ],
  columns: {
    externalId: ['Opportunity ID', 'Application ID', 'Contact ID', 'Profile ID'],
    name: ['Candidate Name', 'Opportunity Name', 'Contact Name', 'Name'],
    firstName: ['First Name'],
    lastName: ['Last Name'],
    email: ['Primary Email', 'Email', 'Emails', 'Candidate Email'],
    phone: ['Primary Phone', 'Phone', 'Phones', 'Phone Number'],
    job: ['Posting Title', 'Posting Name', 'Posting', 'Job Title', 'Job Posting'],
    stage: ['Current Stage', 'Stage', 'Stage Name', 'Current Stage Name'],
    recruiter: ['Opportunity Owner', 'Owner', 'Owner Name', 'Candidate Owner', 'Posting Owner'],
    appliedAt: ['Applied At', 'Application Created At', 'Opportunity Created At', 'Created At'],
    stageSince: ['Last Advanced At', 'Current Stage Entered At', 'Stage Entered At'],
    lastContactAt: ['Last Contacted At', 'Last Email Sent At', 'Last Emailed At'],
    status: ['Archive Reason', 'Opportunity Status', 'Status', 'Archive Status'],
    endedAt: ['Archived At', 'Opportunity Archived At', 'Archive Date'],
  },
};
