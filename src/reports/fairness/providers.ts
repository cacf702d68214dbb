import { ApiFairness } from './api-fairness';
import { CaseTitles } from './case-titles.repository';
import { FairnessCases } from './cases';
import { Fairness } from './fairness';
import { Gatherers } from './gatherers';
import { ActGatherers } from './gathering/act-gatherers';
import { Acts } from './gathering/acts.repository';
import { Answers } from './gathering/answers';
import { LoggedCalls } from './gathering/calls.repository';
import { Decisions } from './gathering/decisions';
import { HandOvers } from './gathering/hand-overs';
import { NewDates } from './gathering/new-dates';
import { OwedThen } from './gathering/owed.repository';
import { Pauses } from './gathering/pauses';
import { Reopenings } from './gathering/reopenings';
import { WaivableRules } from './gathering/waivable-rules.repository';
import { Waivers } from './gathering/waivers';

/** What could be gaming. */
export const FAIRNESS = [
  ...[Acts, Answers, LoggedCalls, Decisions, HandOvers, NewDates, OwedThen, Pauses, Reopenings],
  ...[WaivableRules, Waivers, ActGatherers, Gatherers],
  ...[ApiFairness, CaseTitles, Fairness, FairnessCases],
];
