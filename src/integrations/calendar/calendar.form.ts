import { IsBoolean, IsOptional } from 'class-validator';

/** What POST /calendar-feed takes. */
export class CalendarFeedForm {
  /** Whether entries say who the candidates are; calendars are often kept by others, so not by itself. */
  @IsOptional() @IsBoolean() namesCandidates?: boolean;
}
