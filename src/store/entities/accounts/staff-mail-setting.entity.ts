import { Entity } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  FlagColumn,
  InstantColumn,
  OwnReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from './user.entity';

/** Which mails of Lupaus somebody wants, and when. Who never said it has no row. */
@Entity('staff_mail_settings')
export class StaffMailSetting {
  @OwnReferenceColumn(() => User) user: UserId;
  /** Once a working day: what is late, and due today. */
  @FlagColumn() dueToday: boolean;
  /** "07:30" by their own clock; null for when the working day begins. */
  @TextColumn({ nullable: true }) dueTodayAt: string | null;
  @FlagColumn() atRisk: boolean;
  @FlagColumn() broken: boolean;
  /** The report of the last seven days, to those who look after the others. */
  @FlagColumn() weekly: boolean;
  /** 0 for Monday up to 6 for Sunday. */
  @CountColumn() weeklyOn: number;
  /** As `dueTodayAt`. */
  @TextColumn({ nullable: true }) weeklyAt: string | null;
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
}
