import { Entity } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, HashIdColumn, InstantColumn } from '../../columns';

/** How often something failed lately: signing in to an account, or from an address. */
@Entity('attempt_counts')
export class AttemptCount {
  /** Of what is counted: nobody's name or address lies here. */
  @HashIdColumn() hash: string;
  @CountColumn() failures: number;
  /** When counting begins anew. */
  @InstantColumn() endsAt: Instant;
}
