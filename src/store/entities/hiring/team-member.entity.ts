import { Entity, Index } from 'typeorm';
import { OwnReferenceColumn } from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import { Job, type JobId } from './job.entity';

/** Somebody who sees a job; its owner is one of them. */
@Entity('team_members')
@Index(['user'])
export class TeamMember {
  @OwnReferenceColumn(() => Job) job: JobId;
  @OwnReferenceColumn(() => User) user: UserId;
}
