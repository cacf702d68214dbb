import type { Samples, SampleTimes } from './sample';
import type { StaffLetter } from './staff-samples';

const minimalBase = {
  candidate: 'Maija Mäkinen',
  job: 'Ohjelmistokehittäjä',
  answerer: 'Liisa Lehtonen',
  company: null,
  link: null,
};
const base = {
  ...minimalBase,
  company: 'Esimerkki & Kumppanit Oy',
  link: 'https://jobs.example.com/s/2Qx7',
};
const words = 'Kerromme, pääsetkö toiseen haastatteluun.\nSoitan sinulle ensin.';
const feedback = {
  strengths: 'Selkeä esitys ja hyvät kysymykset.',
  toImprove: 'Kerro enemmän siitä, mitä itse teit.',
  reason: 'Toisella hakijalla oli enemmän kokemusta tietokannoista.',
};

/** Samples of the letters to candidates. */
export function candidateSamples({ due, ends, day }: SampleTimes): Omit<Samples, StaffLetter> {
  const dated = { full: { ...base, due }, minimal: { ...minimalBase, due: null } };
  const moved = (stage: string) => ({
    full: { ...dated.full, stage },
    minimal: { ...dated.minimal, stage },
  });
  return {
    receipt: dated,
    message: {
      full: {
        ...dated.full,
        subject: 'Tervetuloa käymään',
        paragraphs: ['Hei Maija!', 'Kiitos eilisestä.\nOli hauska tavata.', 'Terveisin\nLiisa'],
      },
      minimal: { ...dated.minimal, subject: 'Kiitos', paragraphs: ['Kiitos eilisestä.'] },
    },
    'moved-screening': moved('Screening'),
    'moved-assignment': moved('Task'),
    'moved-interview': moved('Interview'),
    'moved-offer': moved('Offer'),
    'moved-hired': {
      full: { ...base, stage: 'Hired' },
      minimal: { ...minimalBase, stage: 'Hired' },
    },
    rejection: {
      full: { ...base, feedback, declined: null, feedbackOffered: true },
      minimal: { ...minimalBase, feedback: null, declined: words, feedbackOffered: false },
    },
    promise: { full: { ...base, words, due }, minimal: { ...minimalBase, words, due } },
    rescheduled: {
      full: { ...base, words, due, apology: true },
      minimal: { ...minimalBase, words: null, due, apology: false },
    },
    apology: dated,
    'holding-note': dated,
    outcome: {
      full: { ...base, outcome: 'filled', words },
      minimal: { ...minimalBase, outcome: 'cancelled', words: null },
    },
    feedback: { full: { ...base, ...feedback }, minimal: { ...minimalBase, ...feedback } },
    'feedback-declined': {
      full: { ...base, ground: 'Emme haastatelleet sinua.' },
      minimal: { ...minimalBase, ground: 'Emme haastatelleet sinua.' },
    },
    'question-receipt': dated,
    handover: {
      full: { ...dated.full, previous: 'Pekka Peltola', until: day },
      minimal: { ...dated.minimal, previous: 'Pekka Peltola', until: null },
    },
    withdrawal: { full: base, minimal: minimalBase },
    survey: { full: base, minimal: minimalBase },
    'contact-note': {
      full: { ...base, channel: 'phone', at: due, note: words, disputeLink: `${base.link}/d` },
      minimal: { ...minimalBase, channel: 'sms', at: due, note: words, disputeLink: null },
    },
    interview: {
      full: { ...base, starts: due, ends, change: 'new' },
      minimal: { ...minimalBase, starts: due, ends, change: 'cancelled' },
    },
    erased: {
      full: { candidate: base.candidate, company: base.company },
      minimal: { candidate: base.candidate, company: null },
    },
    'status-links': {
      full: {
        ...{ candidate: base.candidate, company: base.company },
        items: [
          { job: base.job, link: base.link },
          { job: 'Controller', link: `${base.link}-2` },
        ],
      },
      minimal: {
        ...{ candidate: base.candidate, company: null },
        items: [{ job: base.job, link: base.link }],
      },
    },
    assignment: {
      full: { ...base, text: words, due },
      minimal: { ...minimalBase, text: words, due },
    },
  };
}
