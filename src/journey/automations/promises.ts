import type { Automation, Occasion } from './automation';
import type { MessageId } from '../../store/entities/mail/message.entity';
import type { Saying } from '../letters/saying';

/** The promise in writing. */
export const promise: Automation<'promise.made'> = {
  name: 'promise',
  on: 'promise.made',
  isAsked: true,
  say: (occasion) => {
    const { event, moment } = occasion;
    const id = event.message as MessageId;
    if (occasion.newDates.length > 0) return newDate(occasion);
    return {
      id,
      template: 'promise',
      variables: { words: event.text ?? '', due: moment(event.due) },
      // the promise itself opens what is due: a dated letter would open it twice
      ...{ purposes: ['promise'], automated: false },
    };
  },
};

/** The new date in writing, and the apology where the old one was broken. */
export const newPromise: Automation<'promise.rescheduled'> = {
  name: 'promise',
  on: 'promise.rescheduled',
  isAsked: true,
  say: (occasion) => newDate(occasion),
};

function newDate(occasion: Occasion<'promise.made'> | Occasion<'promise.rescheduled'>): Saying {
  const { event, newDates, moment, file } = occasion;
  const isSorry = newDates.length > 0 && !file.pipeline.automationsOff.includes('apology');
  return {
    id: event.message as MessageId,
    template: 'rescheduled',
    variables: { words: event.text ?? null, due: moment(event.due), apology: isSorry },
    ...{ purposes: isSorry ? ['promise', 'apology'] : ['promise'], automated: false },
  };
}

/** "Somebody else answers you now." */
export const handover: Automation<'owner.changed'> = {
  name: 'handover',
  on: 'owner.changed',
  say: ({ tell, moment }) => ({
    template: 'handover',
    variables: {
      previous: tell.handover?.previous ?? '',
      due: null,
      until: tell.handover?.until ? moment(tell.handover.until) : null,
    },
    ...{ purposes: ['handover'], automated: tell.automated ?? false },
    // nobody is woken by somebody else's holiday
    inHours: tell.automated,
  }),
};
