import { Drafts } from './drafts';
import { WhatIfLines } from './lines.repository';
import { WhatIfRows } from './runs.repository';
import { TriedApplications } from './tried.repository';
import { WhatIfAnswers } from './what-if-answers';
import { WhatIfLists } from './what-if-lists';
import { WhatIfWork } from './what-if-work';
import { WhatIfs } from './what-ifs';

/** What this part of the room provides. */
export const WHAT_IF = [
  ...[Drafts, TriedApplications, WhatIfAnswers, WhatIfLines, WhatIfLists, WhatIfRows],
  ...[WhatIfWork, WhatIfs],
];
