import type { Samples, SampleTimes } from './sample';

const company = 'Esimerkki & Kumppanit Oy';
const link = 'https://jobs.example.com/i/8Hk2';
const name = 'Liisa Lehtonen';
const settingsLink = 'https://jobs.example.com/me#mails';
const row = { name, fellDue: '12', kept: '9', broken: '3', rate: '75 %' };
const WEEK = '23.–29.11.2026';
const SENTENCE = '24 / 21, 87,5 %.';
const HEAD = '9f2c'.repeat(16);
const item = { candidate: 'Maija Mäkinen', job: 'Ohjelmistokehittäjä', owner: 'Pekka Peltola' };

export type StaffLetter =
  'due-today' | 'weekly' | 'user-invitation' | 'password-reset' | 'request' | 'request-answered' | 'reply-forwarded' | 'at-risk' | 'broken' | 'mail-refused' | 'receiver-off' | 'connection-trouble';

/** Samples of the letters to those who work with Lupaus. */
export function staffSamples({ due }: SampleTimes): Pick<Samples, StaffLetter> {
  const late = { ...item, title: 'Vastaus haastattelun jälkeen', due };
  const second = { ...late, candidate: 'Ville Virtanen' };
  const broken = { ...late, isOwed: true, keptAt: null };
  const keptLate = { ...second, isOwed: false, keptAt: due };
  const invited = { name, inviter: 'Pekka Peltola', link, expires: due };
  const asked = {
    ...{ to: name, asker: 'Pekka Peltola', candidate: item.candidate, job: item.job },
    ...{ what: 'Pääseekö Maija jatkoon?\nMitä hänelle kerrotaan?', due, link },
    ...{ isReminder: false, isPromised: false },
  };
  const answered = {
    ...{ name, colleague: 'pekka@example.com', candidate: item.candidate, job: item.job, link },
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
    request: {
      full: { ...asked, company, isReminder: true, isPromised: true },
      minimal: { ...asked, company: null },
    },
    'request-answered': {
      full: { ...answered, company, answer: 'Jatkoon.\n\nOsaa asiansa & kuuntelee.', later: null },
      minimal: { ...answered, company: null, answer: null, later: due },
    },
    'reply-forwarded': {
      full: { ...forwarded, company, due, isCut: true, ...{ stranger: 'maija@toinen.example', files: ['todistus.pdf', 'kuva.png'] } },
      minimal: { ...forwarded, company: null, due: null, isCut: false, stranger: null, files: [] },
    },
    'due-today': {
      full: {
        ...{ name, company, link, settingsLink, lateCount: 1, todayCount: 31, more: 30 },
        ...{ late: [late], today: [second] },
      },
      minimal: {
        ...{ name, company: null, link, settingsLink, lateCount: 0, todayCount: 1, more: 0 },
        ...{ late: [], today: [late] },
      },
    },
    weekly: {
      full: {
        ...{ name, company, link, settingsLink, days: WEEK, sentence: SENTENCE, isPersonal: true },
        rows: [row, { ...row, name: 'Pekka Peltola', broken: '–', kept: '12', rate: '100 %' }],
        ...{ more: 3, seal: { number: '1204', at: due, head: HEAD } },
        signedHead: `lupaus-head: 2026-11-30 1204 ${HEAD} ${'k3J9'.repeat(22)}`,
      },
      minimal: {
        ...{ name, company: null, link, settingsLink, days: WEEK, sentence: SENTENCE },
        ...{ isPersonal: false, rows: [], more: 0, seal: null, signedHead: null },
      },
    },
    'at-risk': {
      full: { name, company, settingsLink, items: [late, second] },
      minimal: { name, company: null, settingsLink, items: [late] },
    },
    broken: {
      full: { name, company, settingsLink, askNewDate: false, items: [broken, { ...keptLate, owner: null }] },
      minimal: { name, company: null, settingsLink, askNewDate: true, items: [broken] },
    },
    'mail-refused': {
      full: { name, company, said: '550 5.7.1 rejected by policy' },
      minimal: { name, company: null, said: '5.7.1' },
    },
    'receiver-off': {
      full: { name, company, receiver: 'Palkat & HR', host: 'hr.example.com', since: due, link },
      minimal: { name, company: null, receiver: 'Slack', host: 'hooks.example.com', since: null, link },
    },
    'connection-trouble': {
      full: { name, company, connection: 'Lever & co', said: 'Lever refuses the API key (401)', isLook: true, link },
      minimal: { name, company: null, connection: 'Lever', said: 'Lever answers 500', isLook: false, link },
    },
  };
}
