import { Looking } from './looking';
import { AtsLooks } from './looks.repository';
import { Reconciliation } from './reconciliation';
import { ReconciliationController } from './reconciliation.controller';
import { Search } from './search';

/** What looks into ATSs for what their hooks have not told. */
export const RECONCILING = [AtsLooks, Looking, Reconciliation, Search];
export const RECONCILING_CONTROLLERS = [ReconciliationController];
