/** What is owed next on an application. */
export interface NextDue {
  rule: string;
  title: string;
  dueAt: string;
  status: 'open' | 'overdue';
}

/** What a list of applications shows of each. */
export interface ApplicationItem {
  id: string;
  candidate: { id: string; name: string };
  job: { id: string; title: string };
  stage: { id: string; name: string; kind: string };
  owner: { id: string; name: string };
  status: 'active' | 'hired' | 'rejected' | 'withdrawn' | 'closed';
  receivedAt: string;
  version: number;
  /** Nothing is mailed to the candidate's address: it fails. */
  addressFails: boolean;
  /** Null when nothing is owed. */
  nextDue: NextDue | null;
}
