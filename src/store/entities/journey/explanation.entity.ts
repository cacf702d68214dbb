import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import { Application, type ApplicationId } from '../hiring/application.entity';

export type ExplanationId = Id<'explanation'>;

/** That somebody said why a promise broke. The database refuses to change or delete it; the words stand beside it. */
@Entity('explanations')
@Index(['application', 'position'], { unique: true })
@Index(['application', 'commitment', 'version'], { unique: true })
@Index(['at'])
export class Explanation {
  @IdColumn() id: ExplanationId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  /** 1 for the first of the application, then without gaps. */
  @CountColumn() position: number;
  /** The commitment's key, which is the same after every fold. */
  @TextColumn() commitment: string;
  /** 1 for the first of the commitment, then without gaps; the last one holds. */
  @CountColumn() version: number;
  @ReferenceColumn(() => User) by: UserId;
  @InstantColumn() at: Instant;
  /** Of the words, salted. */
  @HashColumn() textHash: string;
  /** Over everything above and the hash of the application's one before. */
  @HashColumn() hash: string;
}
