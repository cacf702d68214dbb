import { type AtsNotice, type AtsRecord, type Vendor } from '../../../src/integrations/ats/record';
import { hooksOf } from '../../../src/integrations/ats/vendors/vendors';
import type { Instant } from '../../../src/kernel/instant';
import { sent } from './sent';

/** Small bodies of the vendors, to be changed where a test looks. */
export const RECEIVED = Date.UTC(2026, 10, 20, 9) as Instant;
export const NOW = (RECEIVED + 60_000) as Instant;
export const ISO = new Date(RECEIVED).toISOString();

export function read(vendor: Vendor, said: object): AtsNotice[] {
  return hooksOf(vendor).read(sent(vendor, said), NOW);
}

/** The only notice's record. */
export function recordOf(notices: AtsNotice[]): AtsRecord {
  expect(notices).toMatchObject([{ kind: 'record' }]);
  return (notices[0] as { record: AtsRecord }).record;
}

export const GREENHOUSE = {
  id: 1,
  status: 'active',
  prospect: false,
  applied_at: ISO,
  last_activity_at: ISO,
  candidate: {
    id: 2,
    first_name: 'A',
    last_name: 'B',
    can_email: true,
    email_addresses: [],
    phone_numbers: [],
  },
  jobs: [{ id: 3, name: 'J' }],
};
export const greenhouse = (action: string, changes: object = {}) =>
  read('greenhouse', { action, payload: { application: { ...GREENHOUSE, ...changes } } });
export const ASHBY = {
  ...{ id: 'a', createdAt: ISO, updatedAt: ISO, status: 'Active' },
  ...{ candidate: { id: 'c', name: 'A B' }, job: { id: 'j', title: 'J' } },
};
export const ashby = (changes: object, action = 'applicationUpdate') =>
  read('ashby', { action, data: { application: { ...ASHBY, ...changes } } });
export const WORKABLE = {
  id: 'w',
  name: 'A B',
  stage: 'Applied',
  created_at: ISO,
  job: { shortcode: 'J', title: 'J' },
};
export const workable = (changes: object, event_type = 'candidate_moved') =>
  read('workable', { id: 'e', event_type, fired_at: ISO, data: { ...WORKABLE, ...changes } });
