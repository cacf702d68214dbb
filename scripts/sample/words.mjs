// What people write in the samples, by the tone of the recruiter. `{date}` is the date that is given.
const SAID = {
  acknowledgement: { auto: ['Thank you for your application to Acme. It has reached us.'] },
  holding_note: {
    auto: [
      'Your application is still with us. A person will write to you when there is something to say.',
    ],
  },
  invitation: {
    kind: [
      'We enjoyed reading your application and would like to meet you. Would one of these times suit?',
      'Could we talk for 45 minutes next week? I will tell you then how the rest goes.',
      'You are among those we would like to meet. The address and the names of all three of us are below.',
    ],
    curt: [
      'Interview next week, times below.',
      'Please pick a time for an interview.',
      'Next step: interview.',
    ],
  },
  task: {
    kind: [
      'The next step is a small task. It should take two hours at most; please tell us if it takes longer.',
    ],
    curt: ['Task attached. One week.'],
  },
  status_update: {
    kind: [
      'We are still reading applications. You hear from me by {date}, whatever the answer is.',
      'The interviews go on until next week. I will write by {date}.',
    ],
    curt: ['Still in process, more by {date}.', 'Not decided yet. {date}.'],
  },
  closing: {
    kind: ['We read all applications after the closing date. You hear from me by {date}.'],
    curt: ['Applications are read after closing. Answer by {date}.'],
  },
  undated: {
    kind: [
      'We are still thinking and will be in touch as soon as we can.',
      'It takes a little longer than we hoped.',
    ],
    curt: ['Still in process.', 'No news yet.'],
  },
  reserve: {
    kind: [
      'You are our second choice, and I would rather say so than keep you guessing. We know by {date}.',
    ],
    curt: ['You are on the reserve list until {date}.'],
  },
  offer: {
    kind: ['We would like you to join us! The offer is attached; take the week to think about it.'],
    curt: ['Offer attached.'],
  },
  rejection: {
    kind: [
      'We have chosen somebody else. Thank you for the time you gave us; I am glad to tell you more if you wish.',
      'This time the answer is no: others had more years with the tools we use. I wish you luck and mean it.',
      'I am sorry to bring bad news. Your task was good, another one was closer to what the team needs.',
    ],
    curt: ['We will not proceed with your application.', 'The position goes to another candidate.'],
  },
  outcome: {
    kind: [
      'The process has ended and I owe you the result: somebody else was chosen. Thank you for your patience.',
    ],
    curt: ['The position is closed.', 'The recruitment has ended. Thank you for your interest.'],
  },
  feedback: {
    kind: [
      'As promised, some words on the interview: your examples were strong; we missed experience in leading a team.',
      'Two things stood out in your task: clear tests and a slow query. The query decided it, and it can be learnt.',
    ],
    curt: ['Others had more relevant experience.'],
  },
  feedback_declined: {
    kind: ['I can give no detailed feedback on this round, and I do not want you to wait for it.'],
    curt: ['We give no individual feedback.'],
  },
  reply: {
    kind: [
      'Thank you for asking. The answer is in my letter; call me any time between 9 and 15.',
      'Good question: yes, two days a week from home are fine.',
    ],
    curt: ['See the posting.', 'We will get back to you.'],
  },
  handover: {
    kind: [
      'I am away from Monday; my colleague in copy looks after your application now and knows where it stands.',
    ],
    curt: ['A colleague takes over.'],
  },
  withdrawal_confirmation: { auto: ['Your withdrawal is noted. Thank you for telling us.'] },
  promise_answer: {
    kind: [
      'You will have our answer by {date}; there is no need to call.',
      'We decide next week, and I will call you by {date} at the latest.',
    ],
    curt: ['Answer by {date}.'],
  },
  promise_contact: {
    kind: [
      'I will get back to you by {date}.',
      'You will hear from me by {date}, even if nothing is decided.',
    ],
    curt: ['More by {date}.'],
  },
  promise_feedback: {
    kind: ['I will write you proper feedback by {date}.'],
    curt: ['Feedback by {date}.'],
  },
  promise_moved: {
    kind: ['We need a little longer. The new date is {date}, and I am sorry.'],
    curt: ['It moves to {date}.'],
  },
};

const HEARD = {
  question: [
    'Is there any news?',
    'May I ask how the process goes on?',
    'Is remote work possible in this job?',
    'Has a decision been made?',
    'Did you receive my references?',
  ],
  thanks: [
    'Thank you, that suits me well.',
    'Thanks for letting me know.',
    'Tuesday at ten is fine.',
  ],
  accepted: ['I am happy to accept!'],
};

/** What a recruiter says: `what` is a purpose or a kind of promise, `tone` kind, curt or auto. */
export function say(random, what, tone, date = '') {
  const lines = SAID[what][tone] ?? SAID[what].kind ?? SAID[what].auto;
  return random.pick(lines).replace('{date}', date);
}

/** What a candidate says. */
export function hear(random, what) {
  return random.pick(HEARD[what]);
}
