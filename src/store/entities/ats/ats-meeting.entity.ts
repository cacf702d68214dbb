import { Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { FlagColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Interview, type InterviewId } from '../hiring/interview.entity';
import { AtsLink, type AtsLinkId } from './ats-link.entity';

/** An interview of an ATS: which one it is here, and what the ATS last said of it. */
@Entity('ats_meetings')
@Unique(['link', 'externalId'])
@Index(['externalId'])
export class AtsMeeting {
  @IdColumn() id: Id<'ats_meeting'>;
  @ReferenceColumn(() => AtsLink) link: AtsLinkId;
  @TextColumn() externalId: string;
  @ReferenceColumn(() => Interview) interview: InterviewId;
  @InstantColumn() starts: Instant;
  @InstantColumn() ends: Instant;
  @FlagColumn() isCancelled: boolean;
}
