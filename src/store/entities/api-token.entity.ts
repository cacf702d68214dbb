import { Entity } from 'typeorm';
import type { Id } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { HashColumn, IdColumn, InstantColumn, ReferenceColumn } from '../columns';
import type { UserId } from './user.entity';

/** A key to the API, of which only the hash is known. */
@Entity('api_tokens')
export class ApiToken {
  @IdColumn() id: Id<'token'>;
  @ReferenceColumn() user: UserId;
  @HashColumn() hash: string;
  @InstantColumn() createdAt: Instant;
}
