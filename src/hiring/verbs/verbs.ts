import { AbsenceList } from './absences/absence-list';
import { AbsenceRows } from './absences/absence-list.repository';
import { AbsenceRecord } from './absences/absence-record';
import { Absences } from './absences/absences';
import { AbsencesController } from './absences/absences.controller';
import { AbsencesRepository } from './absences/absences.repository';
import { HandOvers } from './absences/hand-overs';
import { Plans } from './absences/plan';
import { Calls } from './contacts/calls';
import { Contacts } from './contacts/contacts';
import { ContactsController } from './contacts/contacts.controller';
import { ContactsRepository } from './contacts/contacts.repository';
import { DisputeLinks } from './contacts/dispute-links';
import { DisputeList } from './contacts/dispute-list';
import { Disputes } from './contacts/disputes';
import { DisputesController } from './contacts/disputes.controller';
import { Decisions } from './decisions';
import { DecisionsController } from './decisions.controller';
import { Destination } from './destination';
import { Ends } from './ends/ends';
import { EndsController } from './ends/ends.controller';
import { Owners } from './ends/owners';
import { Pauses } from './ends/pauses';
import { Teams } from './ends/teams.repository';
import { Hires } from './hires';
import { Heard } from './heard/heard';
import { HeardController } from './heard/heard.controller';
import { Waivers } from './heard/waivers';
import { Assignments } from './assignments/assignments';
import { AssignmentsController } from './assignments/assignments.controller';
import { AssignmentsRepository } from './assignments/assignments.repository';
import { CalendarEntries } from './meetings/calendar-entries';
import { Cancellations } from './meetings/cancellations';
import { InterviewChanges } from './meetings/interview-changes';
import { Interviews } from './meetings/interviews';
import { InterviewsController } from './meetings/interviews.controller';
import { InterviewsRepository } from './meetings/interviews.repository';
import { Presuming } from './meetings/presuming';
import { Stopping } from './assignments/stopping';
import { Moves } from './moves';
import { MovesController } from './moves.controller';
import { Promises } from './promises/promises';
import { PromisesController } from './promises/promises.controller';
import { AnswersByLink } from './requests/answers-by-link';
import { RequestMail } from './requests/request-mail';
import { Nudges } from './requests/nudges';
import { Reminders } from './requests/reminders';
import { RequestSecrets } from './requests/request-secrets';
import { Requests } from './requests/requests';
import { RequestsController } from './requests/requests.controller';
import { RequestsRepository } from './requests/requests.repository';
import { TaskList } from './tasks/task-list';
import { TaskListRepository } from './tasks/task-list.repository';
import { TasksController } from './tasks/tasks.controller';
import { Undoing } from './undoing';
import { Silencing } from './verb/silencing';
import { VerbAnswers } from './verb/verb-answers';
import { Writing } from './verb/writing';
import { Companions } from './words/companions';
import { Feedback } from './words/feedback';
import { Messages } from './words/messages';
import { WordsController } from './words/words.controller';

/** What can be done with an application. */
export const VERBS = [
  ...[Moves, Hires, Destination, Decisions, Undoing, Silencing, VerbAnswers, Writing, Promises],
  ...[Interviews, InterviewsRepository, InterviewChanges, Cancellations, CalendarEntries],
  ...[Presuming, Assignments, AssignmentsRepository, Stopping],
  ...[Messages, Companions, Feedback, Heard, Waivers],
  ...[Contacts, ContactsRepository, Calls, DisputeLinks, Disputes, DisputeList],
  ...[
    Pauses,
    Owners,
    Ends,
    Teams,
    Requests,
    RequestsRepository,
    Reminders,
    RequestMail,
    AnswersByLink,
  ],
  ...[AbsenceList, AbsenceRows],
  ...[Nudges, RequestSecrets],
  ...[Absences, AbsencesRepository, AbsenceRecord, HandOvers, Plans, TaskList, TaskListRepository],
];

export const VERB_CONTROLLERS = [
  ...[MovesController, DecisionsController, InterviewsController, AssignmentsController],
  ...[PromisesController, WordsController, HeardController, ContactsController],
  ...[DisputesController, EndsController, RequestsController, AbsencesController, TasksController],
];
