import type { Tell } from '../../journey/automations/automation';
import { InputError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import type { MoveForm } from './move.form';
import { maybeToCome } from './verb/moments';

/**
 * What the candidate is to be told of a move, and when.
 * @throws InputError for times that have passed or contradict each other, and for a silent move that says something
 */
export function tellOf({ message, sendAfter, due, silent }: MoveForm, now: Instant): Tell {
  if (silent === true && (message ?? sendAfter ?? due) !== undefined) {
    throw new InputError(
      'silent: a silent move has no message, sendAfter or due',
      'silent_message',
    );
  }
  const { template, ...words } = message ?? {};
  const tell = {
    sendAfter: maybeToCome(sendAfter, 'sendAfter', now),
    due: maybeToCome(due, 'due', now),
  };
  if (tell.due !== undefined && tell.sendAfter !== undefined && tell.sendAfter >= tell.due) {
    throw new InputError('sendAfter must lie before due', 'sent_too_late');
  }
  const hasWords = words.subject !== undefined || words.body !== undefined;
  return { ...tell, template, silent, words: hasWords ? words : undefined };
}
