import { Entity, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from './user.entity';

/** `write` may do what the user may do, `read` may look at what the user may look at. */
export type Scope = 'read' | 'write';

/** A key to the API, of which only the hash is known. */
@Entity('api_tokens')
@Unique(['hash'])
export class ApiToken {
  @IdColumn() id: Id<'token'>;
  @ReferenceColumn(() => User) user: UserId;
  @TextColumn() name: string;
  @JsonColumn() scopes: Scope[];
  @HashColumn() hash: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) lastUsedAt: Instant | null;
  @InstantColumn({ nullable: true }) revokedAt: Instant | null;
}
