import type { Samples, SampleTimes } from './sample';

const company = 'Esimerkki & Kumppanit Oy';
const link = 'https://jobs.example.com/i/8Hk2';
const name = 'Liisa Lehtonen';
const item = { candidate: 'Maija Mäkinen', job: 'Ohjelmistokehittäjä', owner: 'Pekka Peltola' };

export type StaffLetter =
  'user-invitation' | 'password-reset' | 'request' | 'reply-forwarded' | 'at-risk' | 'broken' | 'mail-refused';

/** Samples of the letters to those who work with Lupaus. */
export function staffSamples({ due }: SampleTimes): Pick<Samples, StaffLetter> {
  const late = { ...item, title: 'Vastaus haastattelun jälkeen', due };
  const invited = { name, inviter: 'Pekka Peltola', link, expires: due };
  const asked = {
    ...{ to: name, asker: 'Pekka Peltola', candidate: item.candidate, job: item.job },
    ...{ what: 'Pääseekö Maija jatkoon?\nMitä hänelle kerrotaan?', due, link },
  };
  const forwarded = {
    ...{ name, candidate: item.candidate, job: item.job, link, subject: 'Milloin kuulen?' },
    paragraphs: ['Hei Liisa!', 'Milloin kuulen teistä?\nTerveisin Maija'],
  };
  return {
    'user-invitation': {
      full: { ...invited, company, role: 'admin' },
      minimal: { ...invited, company: null, role: 'recruiter' },
    },
    'password-reset': {
      full: { name, link, expires: due, company },
      minimal: { name, link, expires: due, company: null },
    },
    request: { full: { ...asked, company }, minimal: { ...asked, company: null } },
    'reply-forwarded': {
      full: { ...forwarded, company, due, isCut: true, ...{ stranger: 'maija@toinen.example', files: ['todistus.pdf', 'kuva.png'] } },
      minimal: { ...forwarded, company: null, due: null, isCut: false, stranger: null, files: [] },
    },
    'at-risk': {
      full: { name, company, items: [late, { ...late, candidate: 'Ville Virtanen' }] },
      minimal: { name, company: null, items: [late] },
    },
    broken: {
      full: {
        ...{ name, company, askNewDate: true },
        items: [late, { ...late, candidate: 'Ville Virtanen' }],
      },
      minimal: { name, company: null, askNewDate: false, items: [late] },
    },
    'mail-refused': {
      full: { name, company, said: '550 5.7.1 rejected by policy' },
      minimal: { name, company: null, said: '5.7.1' },
    },
  };
}
