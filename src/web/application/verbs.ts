import type { FactoryProvider } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { BelongingsRepository } from '../../hiring/applications/belongings.repository';
import { DueHints } from '../../hiring/applications/due/due-hints';
import { OwedNow } from '../../hiring/applications/page/owed-now';
import { PersonAround } from '../../hiring/applications/page/person-around';
import { WaitingRejections } from '../../hiring/commitments/waiting-rejections.repository';
import { Candidates } from '../../hiring/candidates/candidates';
import { Messages as Mails } from '../../hiring/messages/messages';
import { Assignments } from '../../hiring/verbs/assignments/assignments';
import { Contacts } from '../../hiring/verbs/contacts/contacts';
import { Decisions } from '../../hiring/verbs/decisions';
import { Ends } from '../../hiring/verbs/ends/ends';
import { Owners } from '../../hiring/verbs/ends/owners';
import { Pauses } from '../../hiring/verbs/ends/pauses';
import { Waivers } from '../../hiring/verbs/heard/waivers';
import { InterviewChanges } from '../../hiring/verbs/meetings/interview-changes';
import { Interviews } from '../../hiring/verbs/meetings/interviews';
import { Promises } from '../../hiring/verbs/promises/promises';
import { Requests } from '../../hiring/verbs/requests/requests';
import { TaskList } from '../../hiring/verbs/tasks/task-list';
import { Undoing } from '../../hiring/verbs/undoing';
import { Feedback } from '../../hiring/verbs/words/feedback';
import { Messages } from '../../hiring/verbs/words/messages';
import { pauseVerb, resumeVerb } from './ends/clock.verbs';
import { decisionVerb } from './ends/decision.verb';
import { reopeningVerb, undoVerb, withdrawalVerb } from './ends/ends.verbs';
import { ownerVerb } from './ends/owner.verb';
import { candidateVerb } from './mails/candidate.verb';
import { cancelVerb, retryVerb, taskVerb, waiverVerb } from './mails/mails.verbs';
import { assignmentVerb, returnedVerb } from './meetings/assignment.verbs';
import { interviewVerbs } from './meetings/interview.verbs';
import { requestVerb } from './meetings/request.verb';
import { VERBS, type Verb } from './verb/verb';
import { callVerb } from './words/call.verb';
import { feedbackVerb } from './words/feedback.verb';
import { messageVerb, replyVerb } from './words/message.verb';
import { promiseVerb } from './words/promise.verb';
import { rescheduleVerb } from './words/reschedule.verb';

const WORDS = Symbol('what is said to candidates');
const MEETINGS = Symbol('meetings, assignments, colleagues');
const ENDS = Symbol('decisions, ends, owners, the clock');
const REST = Symbol('mails, questions, tasks, the candidate');

/** Every verb that has a page, each with the service that does it. */
export const VERB_PAGES: FactoryProvider[] = [
  {
    provide: WORDS,
    inject: [Messages, DueHints, PersonAround, BelongingsRepository, Promises, OwedNow],
    useFactory: (
      messages: Messages,
      hints: DueHints,
      person: PersonAround,
      belongings: BelongingsRepository,
      promises: Promises,
      owed: OwedNow,
    ) => [
      messageVerb({ messages, hints, person, belongings, owed }),
      replyVerb({ messages, hints, person, belongings, owed }),
      promiseVerb(promises, hints),
      rescheduleVerb(promises, owed, hints),
    ],
  },
  {
    provide: MEETINGS,
    inject: [Interviews, InterviewChanges, Assignments, Requests, BelongingsRepository, DueHints],
    useFactory: (
      interviews: Interviews,
      changes: InterviewChanges,
      assignments: Assignments,
      requests: Requests,
      belongings: BelongingsRepository,
      hints: DueHints,
    ) => [
      ...interviewVerbs({ interviews, changes, belongings }),
      assignmentVerb(assignments, hints),
      returnedVerb(assignments, belongings),
      requestVerb(requests, hints),
    ],
  },
  {
    provide: ENDS,
    inject: [Decisions, Undoing, Ends, Owners, Users, Pauses, WaitingRejections],
    useFactory: (
      decisions: Decisions,
      undoing: Undoing,
      ends: Ends,
      owners: Owners,
      users: Users,
      pauses: Pauses,
      rejections: WaitingRejections,
    ) => [
      ...[
        decisionVerb(decisions, rejections),
        undoVerb(undoing),
        withdrawalVerb(ends),
        reopeningVerb(ends),
      ],
      ...[ownerVerb(owners, users), pauseVerb(pauses), resumeVerb(pauses)],
    ],
  },
  {
    provide: REST,
    inject: [Mails, Waivers, TaskList, Candidates, Feedback],
    useFactory: (
      mails: Mails,
      waivers: Waivers,
      tasks: TaskList,
      candidates: Candidates,
      feedback: Feedback,
    ) => [
      ...[cancelVerb(mails), retryVerb(mails), waiverVerb(waivers), taskVerb(tasks)],
      ...[candidateVerb(candidates), feedbackVerb(feedback)],
    ],
  },
  {
    provide: VERBS,
    inject: [WORDS, MEETINGS, ENDS, REST, Contacts, DueHints, BelongingsRepository],
    useFactory: (
      said: Verb[],
      meetings: Verb[],
      ends: Verb[],
      rest: Verb[],
      contacts: Contacts,
      hints: DueHints,
      belongings: BelongingsRepository,
    ) => [...said, ...meetings, ...ends, ...rest, callVerb(contacts, hints, belongings)],
  },
];
