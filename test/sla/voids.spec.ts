import { applied, type History } from '../world/history';

/** A question of Monday, due on Wednesday 4 March at 16, answered by a message r on Tuesday. */
const answered = () =>
  applied().asked('03-02 10:00').delivered('03-03 10:00', 'reply', { id: 'r' });
const reply = (h: History) => [h.became('reply')[0], h.dues('reply')[0]];

describe('message.bounced voids the delivery of the message that it names', () => {
  it.each([
    ['bounced at once: its own due time is the later', '03-03 10:05', '03-04 16:00'],
    ['bounced the day before it is due', '03-03 20:00', '03-04 16:00'],
    ['bounced on the day it is due: until the next day', '03-04 10:00', '03-05 16:00'],
    ['bounced long after', '03-12 10:00', '03-13 16:00'],
    ['bounced on a Friday: Monday', '03-13 10:00', '03-16 16:00'],
    ['bounced on a Saturday: counted from Monday, so Tuesday', '03-14 10:00', '03-17 16:00'],
  ])('%s', (_name, time, due) => {
    expect(reply(answered().bounced(time, 'r'))).toEqual(['overdue', due]);
  });

  it('a second message within the day given keeps it on time', () => {
    const h = answered().bounced('03-12 10:00', 'r').delivered('03-13 16:00', 'reply');
    expect(reply(h)).toEqual(['kept', '03-13 16:00']);
  });

  it('and after it late', () => {
    const h = answered().bounced('03-12 10:00', 'r').delivered('03-13 16:01', 'reply');
    expect(reply(h)).toEqual(['late', '03-13 16:00']);
  });

  it('a day is given only for what would have been kept on time', () => {
    const h = applied()
      .asked('03-02 10:00')
      .delivered('03-05 10:00', 'reply', { id: 'r' })
      .bounced('03-12 10:00', 'r');
    expect(reply(h)).toEqual(['overdue', '03-04 16:00']);
  });

  it('at its due time would have been on time', () => {
    const h = applied()
      .asked('03-02 10:00')
      .delivered('03-04 16:00', 'reply', { id: 'r' })
      .bounced('03-12 10:00', 'r');
    expect(reply(h)).toEqual(['overdue', '03-13 16:00']);
  });

  it('no day is given for what the message would not have kept', () => {
    const h = answered().bounced('03-12 10:00', 'r');
    expect(h.dues('first_answer')).toEqual(['03-09 16:00']);
    expect(h.dues('acknowledge')).toEqual(['03-13 16:00']);
  });

  it('no day is given for what had been kept before it', () => {
    const h = applied()
      .asked('03-02 10:00')
      .delivered('03-02 11:00', 'reply')
      .delivered('03-03 10:00', 'reply', { id: 'r' })
      .bounced('03-12 10:00', 'r');
    expect(reply(h)).toEqual(['kept', '03-04 16:00']);
  });

  it('an automated message gives a day only to rules that admit it', () => {
    const h = applied()
      .asked('03-02 10:00')
      .delivered('03-03 10:00', 'reply', { id: 'r', automated: true })
      .bounced('03-12 10:00', 'r');
    expect(reply(h)).toEqual(['overdue', '03-04 16:00']);
    expect(h.dues('acknowledge')).toEqual(['03-13 16:00']);
  });

  it('of several bounces the first counts', () => {
    const h = answered().bounced('03-12 10:00', 'r').bounced('03-19 10:00', 'r');
    expect(reply(h)).toEqual(['overdue', '03-13 16:00']);
  });

  it('of two messages that bounced the later day counts', () => {
    const twice = (first: string, second: string) =>
      applied()
        .asked('03-02 10:00')
        .delivered('03-03 10:00', 'reply', { id: 'a' })
        .delivered('03-04 10:00', 'reply', { id: 'b' })
        .bounced('03-10 10:00', first)
        .bounced('03-12 10:00', second);
    expect(reply(twice('a', 'b'))).toEqual(['overdue', '03-13 16:00']);
    expect(reply(twice('b', 'a'))).toEqual(['overdue', '03-13 16:00']);
  });

  it('a second message in the day given that bounces too would have been on time: another day', () => {
    const h = answered()
      .bounced('03-12 10:00', 'r')
      .delivered('03-13 10:00', 'reply', { id: 's' })
      .bounced('03-16 10:00', 's');
    expect(reply(h)).toEqual(['overdue', '03-17 16:00']);
  });

  it('a bounce of another message, or before the delivery, voids nothing', () => {
    expect(reply(answered().bounced('03-12 10:00', 'x'))).toEqual(['kept', '03-04 16:00']);
    const before = applied()
      .asked('03-02 10:00')
      .bounced('03-02 11:00', 'r')
      .delivered('03-03 10:00', 'reply', { id: 'r' });
    expect(reply(before)).toEqual(['kept', '03-04 16:00']);
  });

  it('the same message delivered once more after its bounce counts', () => {
    const h = answered().bounced('03-04 10:00', 'r').delivered('03-05 10:00', 'reply', { id: 'r' });
    expect(reply(h)).toEqual(['kept', '03-05 16:00']);
  });

  it('the day reaches over what happens before the bounce is known', () => {
    const h = answered().did('03-06 10:00', 'question.waived').bounced('03-12 10:00', 'r');
    expect(reply(h)).toEqual(['released waived', '03-13 16:00']);
  });

  it('a day does not outlive the pause that comes between delivery and bounce', () => {
    // first_answer is due on 9 March; two days of pause make it 11 March, the bounce 13 March
    const h = applied()
      .delivered('03-03 10:00', 'status_update', { automated: true })
      .delivered('03-04 08:00', 'reserve', { id: 'r', due: '03-20 12:00' })
      .did('03-05 08:00', 'clock.paused')
      .did('03-09 08:00', 'clock.resumed')
      .bounced('03-12 10:00', 'r');
    expect(h.irregular()).toEqual([]);
    expect(h.dues('first_answer')).toEqual(['03-13 16:00']);
  });

  it('a day that was given is time like any other when the clock is paused after the bounce', () => {
    const h = applied()
      .delivered('03-09 09:00', 'status_update', { automated: true })
      .delivered('03-09 10:00', 'reserve', { id: 'r', due: '03-20 12:00' })
      .bounced('03-09 11:00', 'r')
      .did('03-10 08:00', 'clock.paused')
      .did('03-12 08:00', 'clock.resumed');
    expect(h.irregular()).toEqual([]);
    expect(h.dues('first_answer')).toEqual(['03-12 16:00']);
  });

  it('a message in a pause that bounced leaves a day after the pause too', () => {
    const h = applied()
      .delivered('03-03 10:00', 'status_update', { automated: true })
      .did('03-04 08:00', 'clock.paused')
      .delivered('03-05 10:00', 'reserve', { id: 'r', due: '03-20 12:00' })
      .did('03-05 16:00', 'clock.resumed')
      .bounced('03-17 10:00', 'r');
    expect(h.dues('first_answer')).toEqual(['03-18 16:00']);
  });
});

describe('the events are folded again without that delivery', () => {
  const told = () => applied().delivered('03-03 10:00', 'rejection', { id: 'r' });

  it('a told end that bounced is none: what it released stands, what it closed opens', () => {
    const h = told().held('03-04 10:00').bounced('03-20 10:00', 'r');
    expect(h.became('after_interview')).toEqual(['overdue']);
  });

  it('the heartbeat that it opened was never opened', () => {
    expect(told().bounced('03-03 10:05', 'r').became('heartbeat')).toEqual(['overdue']);
  });

  it('the promise of a dated message goes with it', () => {
    const h = applied()
      .delivered('03-03 10:00', 'reply', { id: 'r', due: '03-20 12:00' })
      .bounced('03-04 10:00', 'r');
    expect(h.of('promise_contact')).toEqual([]);
  });

  it('a promise.made with the same id stays', () => {
    const h = applied()
      .delivered('03-03 10:00', 'reply', { id: 'r' })
      .promised('03-03 10:00', 'contact', '03-20 12:00', 'r')
      .bounced('03-04 10:00', 'r');
    expect(h.became('promise_contact')).toEqual(['overdue']);
  });

  it('a promise.rescheduled with the same id stays, without ending the old one', () => {
    const h = applied()
      .promised('03-02 10:00', 'contact', '03-20 12:00')
      .delivered('03-03 10:00', 'promise', { id: 'r' })
      .rescheduled('03-03 10:00', 'p1', '03-27 12:00', 'r')
      .bounced('03-04 10:00', 'r');
    expect(h.became('promise_contact')).toEqual(['overdue', 'overdue']);
    expect(h.dues('promise_contact')).toEqual(['03-20 12:00', '03-27 12:00']);
  });

  it('a machine whose message bounced has not had its turn', () => {
    const h = applied()
      .delivered('03-02 10:00', 'acknowledgement', { id: 'a', automated: true })
      .bounced('03-02 11:00', 'a')
      .delivered('03-03 10:00', 'acknowledgement', { automated: true });
    expect(h.became('heartbeat')).toEqual(['kept', 'overdue']);
  });

  it('a bounce after until is not known yet', () => {
    expect(reply(answered().bounced('03-12 10:00', 'r').until('03-12 09:59'))[0]).toBe('kept');
    expect(reply(answered().bounced('03-12 10:00', 'r').until('03-12 10:00'))[0]).toBe('open');
  });
});

describe('dispute.upheld voids the delivery of the message that it names', () => {
  it('without giving a day', () => {
    const h = answered().disputed('03-05 10:00', 'r').upheld('03-12 10:00', 'r');
    expect(reply(h)).toEqual(['overdue', '03-04 16:00']);
  });

  it('contact.disputed alone voids nothing', () => {
    expect(reply(answered().disputed('03-05 10:00', 'r'))).toEqual(['kept', '03-04 16:00']);
  });

  it.each<[string, (h: History) => History]>([
    ['before the bounce', (h) => h.upheld('03-11 10:00', 'r').bounced('03-12 10:00', 'r')],
    ['after the bounce', (h) => h.bounced('03-12 10:00', 'r').upheld('03-13 10:00', 'r')],
  ])('%s of the same message it takes the day away', (_name, step) => {
    expect(reply(step(answered()))).toEqual(['overdue', '03-04 16:00']);
  });

  it('of another message it leaves the day', () => {
    const h = answered()
      .delivered('03-03 11:00', 'reply', { id: 'x' })
      .bounced('03-12 10:00', 'r')
      .upheld('03-13 10:00', 'x');
    expect(reply(h)).toEqual(['overdue', '03-13 16:00']);
  });
});

describe('interview.not_held voids the interview.held with the same id', () => {
  it('what the interview opened was never opened', () => {
    const h = applied().held('03-04 10:00').notHeld('03-05 10:00');
    expect(h.of('after_interview')).toEqual([]);
    expect(h.of('answer_limit')).toEqual([]);
  });

  it('what it superseded stands again', () => {
    const h = applied().held('03-02 10:00').held('03-05 10:00', 'i2').notHeld('03-06 10:00', 'i2');
    expect(h.became('after_interview')).toEqual(['overdue']);
    expect(h.dues('after_interview')).toEqual(['03-09 16:00']);
  });

  it('another interview, or one held after it, stays', () => {
    const other = applied().held('03-04 10:00').notHeld('03-05 10:00', 'i2');
    expect(other.of('after_interview')).toHaveLength(1);
    const anew = applied().held('03-04 10:00').notHeld('03-05 10:00').held('03-06 10:00');
    expect(anew.dues('after_interview')).toEqual(['03-13 16:00']);
  });
});

describe('decision.undone voids the last decision.made, unless the candidate was told', () => {
  const undone = (h: History) => h.did('03-04 10:05', 'decision.undone');
  const decided = () => applied().did('03-04 10:00', 'decision.made');

  it('what the decision opened was never opened', () => {
    expect(decided().became('tell_decision')).toEqual(['overdue']);
    expect(undone(decided()).of('tell_decision')).toEqual([]);
    expect(undone(decided()).irregular()).toEqual([]);
  });

  it('what it restarted or kept open stands as it was', () => {
    const h = applied()
      .did('03-03 10:00', 'decision.made')
      .did('03-04 10:00', 'decision.made')
      .did('03-04 10:05', 'decision.undone');
    expect(h.dues('tell_decision')).toEqual(['03-05 16:00']);
  });

  it('a decision made after it counts', () => {
    const h = undone(decided()).did('03-05 10:00', 'decision.made');
    expect(h.dues('tell_decision')).toEqual(['03-09 16:00']);
    expect(h.irregular()).toEqual([]);
  });

  it.each<[string, (h: History) => History, string[]]>([
    [
      'a rejection was delivered',
      (h) => h.delivered('03-04 10:02', 'rejection'),
      ['decision.undone: the candidate has been told of the decision'],
    ],
    [
      'an offer was delivered by a machine',
      (h) => h.delivered('03-04 10:02', 'reply+offer', { automated: true }),
      ['decision.undone: the candidate has been told of the decision'],
    ],
    ['it is undone already', undone, ['decision.undone: there is no decision to undo']],
  ])('when %s it is irregular', (_name, step, why) => {
    const h = undone(step(decided()));
    expect(h.irregular()).toEqual(why);
  });

  it.each<[string, (h: History) => History]>([
    ['another message was delivered', (h) => h.delivered('03-04 10:02', 'reply')],
    [
      'the rejection was delivered and bounced',
      (h) => h.delivered('03-04 10:02', 'rejection', { id: 'r' }).bounced('03-04 10:03', 'r'),
    ],
  ])('when %s it is not', (_name, step) => {
    const h = undone(step(decided()));
    expect(h.irregular()).toEqual([]);
    expect(h.of('tell_decision')).toEqual([]);
  });

  it('of a history without a decision is irregular', () => {
    expect(undone(applied()).irregular()).toEqual([
      'decision.undone: there is no decision to undo',
    ]);
  });

  it('an offer told before does not hinder a later decision from being undone', () => {
    const h = applied()
      .did('03-03 10:00', 'decision.made')
      .delivered('03-03 11:00', 'offer')
      .did('03-04 10:00', 'decision.made')
      .did('03-04 10:05', 'decision.undone');
    expect(h.became('tell_decision')).toEqual(['kept']);
  });
});
