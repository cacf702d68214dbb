// How three systems head and write their exports: `of` gives the value, `written` a date's text in CSV.
const utc = (date) => date.toISOString().slice(0, 19).replace('T', ' ') + ' UTC';
const iso = (date) => date.toISOString().replace('.000Z', 'Z');
/** Day first, as Workable writes to Europe: to be asked about. */
const dayFirst = (date) => {
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year} ${date.toISOString().slice(11, 16)}`;
};

const column = (header, of, written) => ({ header, of, written });

export const STYLES = {
  greenhouse: [
    column('Application ID', ({ id }) => id),
    column('First Name', ({ firstName }) => firstName),
    column('Last Name', ({ lastName }) => lastName),
    column('Primary Email', ({ email }) => email),
    column('Primary Phone', ({ phone }) => phone),
    column('Job', ({ job }) => job),
    column('Current Stage', ({ stage }) => stage),
    column('Recruiter', ({ recruiter }) => recruiter),
    column('Coordinator', () => null),
    column('Applied On', ({ applied }) => applied, utc),
    column('Last Contacted', ({ contact }) => contact, utc),
    column('Status', ({ status }) => capital(status)),
    column('Rejected At', ({ ended }) => ended, utc),
    column('Source', ({ id }) => (id % 2 ? 'LinkedIn' : 'Careers page')),
  ],
  lever: [
    column('Opportunity ID', ({ id }) => `opp-${id}`),
    column('Candidate Name', (one) => `${one.firstName} ${one.lastName}`),
    column('Emails', ({ email }) => email),
    column('Phones', ({ phone }) => phone),
    column('Posting Title', ({ job }) => job),
    column('Current Stage', ({ stage }) => stage),
    column('Opportunity Owner', ({ recruiter }) => recruiter),
    column('Applied At', ({ applied }) => applied, iso),
    column('Last Advanced At', ({ since }) => since, iso),
    column('Last Contacted At', ({ contact }) => contact, iso),
    // what a company writes there it chooses itself: one of these has to be asked about
    column('Archive Reason', ({ status }) => REASONS[status]),
    column('Archived At', ({ ended }) => ended, iso),
  ],
  workable: [
    column('Candidate ID', ({ candidateId }) => candidateId.toString(16)),
    column('Name', (one) => `${one.firstName} ${one.lastName}`),
    column('Email', ({ email }) => email),
    column('Phone', ({ phone }) => phone),
    column('Job Title', ({ job }) => job),
    column('Stage', ({ stage }) => stage),
    column('Recruiter', ({ recruiter }) => recruiter),
    column('Creation Time', ({ applied }) => applied, dayFirst),
    column('Last Moved', ({ since }) => since, dayFirst),
    column('Candidate Status', ({ status }) =>
      status === 'rejected' ? 'Disqualified' : capital(status),
    ),
    column('Disqualified At', ({ ended }) => ended, dayFirst),
  ],
};

const REASONS = {
  active: null,
  rejected: 'Underqualified',
  withdrawn: 'Withdrew',
  hired: 'Hired',
};

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
