import { isHistory, recogniseColumns } from '../../src/integrations/import/columns/recognise';

describe('the columns of a file', () => {
  it.each<[string, string | null, string, Record<string, string>]>([
    [
      'Greenhouse',
      'greenhouse',
      'Candidate Name|Job|Current stage|Recruiter|Coordinator|Applied On|Rejected at|Last activity|Email',
      {
        ...{ name: 'Candidate Name', job: 'Job', stage: 'Current stage', recruiter: 'Recruiter' },
        ...{ appliedAt: 'Applied On', endedAt: 'Rejected at', email: 'Email' },
      },
    ],
    [
      'Lever',
      'lever',
      'Opportunity ID|Candidate Name|Emails|Posting Title|Stage|Owner|Created At|Archive Reason|Archived At',
      {
        ...{ externalId: 'Opportunity ID', name: 'Candidate Name', email: 'Emails' },
        ...{ job: 'Posting Title', stage: 'Stage', recruiter: 'Owner', appliedAt: 'Created At' },
        ...{ status: 'Archive Reason', endedAt: 'Archived At' },
      },
    ],
    [
      'Workable',
      'workable',
      'Name|Email|Job Title|Stage|Creation Time|Disqualified|Disqualified At',
      {
        ...{ name: 'Name', email: 'Email', job: 'Job Title', stage: 'Stage' },
        ...{ appliedAt: 'Creation Time', status: 'Disqualified', endedAt: 'Disqualified At' },
      },
    ],
    [
      'PeopleForce',
      'peopleforce',
      'full_name|email|phone_numbers|Vacancy|Pipeline stage|added_on|Recently contacted',
      {
        ...{ name: 'full_name', email: 'email', phone: 'phone_numbers', job: 'Vacancy' },
        ...{ stage: 'Pipeline stage', appliedAt: 'added_on', lastContactAt: 'Recently contacted' },
      },
    ],
    [
      'Teamtailor',
      'teamtailor',
      'First name|Last name|E-mail|Job|Stage|Created at|Changed stage at|Reject reason',
      {
        ...{ firstName: 'First name', lastName: 'Last name', email: 'E-mail', job: 'Job' },
        ...{ stage: 'Stage', appliedAt: 'Created at', stageSince: 'Changed stage at' },
      },
    ],
    [
      'Finnish',
      null,
      'ETUNIMI|Sukunimi|Sähköposti|Puhelinnumero|Tehtävä|Vaihe|Rekrytoija|Hakupäivä|Tila',
      {
        ...{ firstName: 'ETUNIMI', lastName: 'Sukunimi', email: 'Sähköposti', job: 'Tehtävä' },
        ...{ phone: 'Puhelinnumero', stage: 'Vaihe', recruiter: 'Rekrytoija' },
        ...{ appliedAt: 'Hakupäivä', status: 'Tila' },
      },
    ],
    [
      'Swedish',
      null,
      'Namn|E-post|Tjänst|Steg|Ansökningsdatum',
      { name: 'Namn', email: 'E-post', job: 'Tjänst', stage: 'Steg', appliedAt: 'Ansökningsdatum' },
    ],
    [
      'German',
      null,
      'Vorname|Nachname|E-Mail-Adresse|Stelle|Phase|Beworben am',
      {
        ...{ firstName: 'Vorname', lastName: 'Nachname', email: 'E-Mail-Adresse', job: 'Stelle' },
        ...{ stage: 'Phase', appliedAt: 'Beworben am' },
      },
    ],
    [
      'French',
      null,
      'Prénom|Nom|Courriel|Poste|Étape|Date de candidature|Statut',
      {
        ...{ firstName: 'Prénom', lastName: 'Nom', email: 'Courriel', job: 'Poste' },
        ...{ stage: 'Étape', appliedAt: 'Date de candidature', status: 'Statut' },
      },
    ],
  ])('%s', (_name, vendor, header, columns) => {
    expect(recogniseColumns(header.split('|'))).toMatchObject({ vendor, columns });
  });

  it('are shown where several would do, and where they mean nothing', () => {
    const header = ['line', 'why', 'Name', 'Email', 'Email address', 'Shoe size'];
    expect(recogniseColumns(header)).toEqual({
      vendor: null,
      columns: { name: 'Name', email: 'Email' },
      unknown: ['Shoe size'],
      doubtful: [{ field: 'email', taken: 'Email', others: ['Email address'] }],
    });
  });

  it('of a history are those of a log', () => {
    expect(isHistory(['At', 'event ', 'application', 'job'])).toBe(true);
    expect(isHistory(['event', 'application', 'applied at'])).toBe(false);
  });
});
