import type { Automation } from './automation';

/** "We meet then", with the meeting for the candidate's calendar. */
export const interview: Automation<'interview.scheduled'> = {
  name: 'interview',
  on: 'interview.scheduled',
  isAsked: true,
  say: ({ event, tell, moment }) => {
    if (event.starts === undefined || event.ends === undefined) return null;
    return {
      template: 'interview',
      variables: {
        starts: moment(event.starts),
        ends: moment(event.ends),
        change: tell.moved === true ? 'moved' : 'new',
      },
      ...{ words: tell.words, ics: tell.ics, purposes: ['invitation'], automated: false },
    };
  },
};

/** "This was noted of our call", so that a call that never took place is found out. */
export const contactNote: Automation<'message.delivered'> = {
  name: 'contact_note',
  on: 'message.delivered',
  say: ({ event, tell, moment }) => {
    if (event.channel === 'email' || !tell.note) return null;
    const { words, disputeLink } = tell.note;
    return {
      template: 'contact-note',
      variables: { channel: event.channel, at: moment(event.at), note: words, disputeLink },
      ...{ purposes: ['contact_note'], automated: true },
    };
  },
};
