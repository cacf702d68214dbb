import { applied, local, type History } from '../world/history';

/** What happened, and what the evidence of one of its promises must say. */
export interface EvidenceCase {
  name: string;
  story: History;
  /** Laws that the job falls under. */
  statutory?: string[];
  rule: string;
  /** Which of that rule's, in order of opening. */
  nth?: number;
  verdict: string;
  says: string[];
}

const PROMISED = { type: 'promise.made', kind: 'answer', message: 'p1' } as const;

/** Each ends as promises can end; all are looked at on 4 May 2026, 9:12. */
export const CASES: EvidenceCase[] = [
  {
    name: 'kept early',
    story: applied().delivered('03-05 12:00', 'rejection', { id: 'm1' }),
    rule: 'first_answer',
    verdict: 'Kept (20 h early)',
    says: ['Counts for Kaisa Virta.', 'within 5 working days', 'outside office hours'],
  },
  {
    name: 'late in transport',
    story: applied()
      .queued('03-09 15:00', 'm1')
      .delivered('03-10 09:00', 'rejection', { id: 'm1' }),
    rule: 'first_answer',
    verdict: 'Broken (late by 1 h business time, the mail was written in time)',
    says: ['Charged to Kaisa Virta, who had all of the time until it was due.', 'Queued'],
  },
  {
    name: 'bounced, and given a day',
    story: applied()
      .delivered('03-09 15:00', 'rejection', { id: 'm1' })
      .bounced('03-10 09:00', 'm1')
      .delivered('03-11 10:00', 'rejection', { id: 'm2', channel: 'phone' }),
    rule: 'first_answer',
    verdict: 'Kept (6 h early)',
    says: ['a mail bounced: this day was given for it', 'Bounced, so that it keeps nothing:'],
  },
  {
    name: 'moved to another date',
    story: moved(),
    rule: 'promise_answer',
    verdict: 'Moved to a new date',
    says: ['We answer by Thursday', 'It gave another date', 'this one', 'another date'],
  },
  {
    name: 'kept after extension',
    story: moved().delivered('03-09 10:00', 'rejection', { id: 'm1' }),
    rule: 'promise_answer',
    nth: 1,
    verdict: 'Kept after extension (10 h early)',
    says: ['We need until Tuesday', 'the date that was given', 'moved to a new date'],
  },
  {
    name: 'a disputed call',
    story: applied()
      .delivered('03-05 10:00', 'rejection', { id: 'c1', channel: 'phone' })
      .disputed('03-05 18:00', 'c1')
      .upheld('03-06 12:00', 'c1'),
    rule: 'first_answer',
    verdict: 'Broken (late by 289 h 12 min business time, and still owed)',
    says: [
      ...['I told her that it was not to be.', 'Nobody called me.', 'The log of calls has none.'],
      ...['HR agreed: it keeps nothing', 'The candidate says that it never took place'],
    ],
  },
  {
    name: 'paused',
    story: applied()
      .delivered('03-03 10:00', 'status_update', { id: 'm0' })
      .did('03-04 12:00', 'clock.paused')
      .did('03-06 12:00', 'clock.resumed')
      .delivered('03-10 10:00', 'rejection', { id: 'm1' }),
    rule: 'first_answer',
    verdict: 'Kept (14 h early)',
    says: ['16 h stood still', 'clock stopped', 'Kaisa Virta stopped the clock'],
  },
  {
    name: 'handed over',
    story: applied().handedTo('03-04 12:00', 'mika').delivered('03-12 10:00', 'outcome'),
    rule: 'first_answer',
    verdict: 'Broken (late by 18 h business time)',
    says: [
      'Charged to Mika, who had most of the time until it was due.',
      'Kaisa Virta handed the application over to Mika',
    ],
  },
  {
    name: 'handed over in the middle',
    story: applied().handedTo('03-05 08:30', 'mika'),
    rule: 'first_answer',
    verdict: 'Broken (late by 289 h 12 min business time, and still owed)',
    says: ['Charged to Mika: shares are equal, and Mika had it last until it was due.'],
  },
  {
    name: 'released',
    story: applied().did('03-04 10:00', 'application.withdrawn'),
    rule: 'first_answer',
    verdict: 'Released (withdrew)',
    says: ['The candidate withdrew', 'No message has kept it.'],
  },
  {
    name: 'statutory',
    story: applied().held('03-04 14:00'),
    statutory: ['ontario-esa'],
    rule: 'ontario_decision_notice',
    verdict: 'Broken (late by 73 h 12 min business time, and still owed)',
    says: ['within 45 days', 'Ontario', 'Good Friday'],
  },
  {
    name: 'overdue, and still standing',
    story: applied().event({ type: 'feedback.requested', at: local('03-03 09:00') }),
    rule: 'feedback',
    verdict: 'Broken (late by 281 h 12 min business time, and still owed)',
    says: ['The candidate asked for feedback', 'not yet'],
  },
];

function moved(): History {
  return applied()
    .event({
      ...{ ...PROMISED, at: local('03-03 10:00'), due: local('03-05 12:00') },
      text: 'We answer by Thursday',
    })
    .event({
      ...{ type: 'promise.rescheduled', at: local('03-04 10:00'), due: local('03-10 12:00') },
      ...{ ref: 'p1', message: 'p2', text: 'We need until Tuesday' },
    })
    .delivered('03-04 10:05', 'promise', { id: 'p2' });
}
