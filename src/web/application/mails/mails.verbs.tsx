import type { VNode } from 'preact';
import type { Messages } from '../../../hiring/messages/messages';
import type { Waivers } from '../../../hiring/verbs/heard/waivers';
import type { TaskList } from '../../../hiring/verbs/tasks/task-list';
import { useWords } from '../../page/reader';
import type { Words } from '../../words/words';
import { NOTHING, type Verb, type VerbWords } from '../verb/verb';
import { CANCEL, RETRY, TASK, WAIVE } from './mails.words';

type Plain = Words<VerbWords & { about: string }>;

/** A mail that waits is taken back. */
export function cancelVerb(messages: Messages): Verb<null> {
  return plain('cancel', 'cancelled', CANCEL, ({ caller }, typed) =>
    messages.cancel(typed.text('about'), caller),
  );
}

/** A mail that was not delivered is sent again. */
export function retryVerb(messages: Messages): Verb<null> {
  return plain('retry', 'retried', RETRY, ({ caller }, typed) =>
    messages.retry(typed.text('about'), caller),
  );
}

/** A question needs no answer. */
export function waiverVerb(waivers: Waivers): Verb<null> {
  return plain('waiver', 'waived', WAIVE, ({ caller }, typed) =>
    waivers.waive(typed.text('about'), caller, { version: typed.version }),
  );
}

/** What Lupaus asked for is done. */
export function taskVerb(tasks: TaskList): Verb<null> {
  return plain('task', 'task', TASK, ({ caller }, typed) =>
    tasks.finish(typed.text('about'), caller),
  );
}

/** A verb that asks for nothing but a yes. */
function plain(name: string, done: Verb['done'], words: Plain, run: Verb<null>['run']): Verb<null> {
  return {
    ...{ name, done, hasPreview: false, words, look: NOTHING, run },
    fields: () => <About words={words} />,
  };
}

function About({ words }: { words: Plain }): VNode {
  return <p>{useWords(words).about}</p>;
}
