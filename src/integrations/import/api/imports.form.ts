import { IsBoolean, IsIn, IsObject, IsOptional } from 'class-validator';
import { IsZone } from '../../../forms/fields';
import type { ImportField, Mapping } from '../draft';
import { PROMISE_STARTS, type PromiseStart } from '../runs/import-choices';
import { AreNames } from './names.field';

const ORDERS = ['day_first', 'month_first', 'iso'] as const;

/** What POST /imports/:id/mapping takes: what is not named stays. */
export class ImportMappingForm {
  /** Field -> header of the file. */
  @IsOptional() @IsObject() @AreNames() columns?: Partial<Record<ImportField, string>>;
  /** How dates such as 03/04/2026 are meant. */
  @IsOptional() @IsIn(ORDERS) dates?: NonNullable<Mapping['dates']>;
  /** IANA name, for times without an offset. */
  @IsOptional() @IsZone() zone?: string;
  /** A name in the file -> the id of a stage; empty for the first one. */
  @IsOptional() @IsObject() @AreNames() stages?: Record<string, string>;
  /** A name in the file -> the id of a job, or `new` for one that is to be opened. */
  @IsOptional() @IsObject() @AreNames() jobs?: Record<string, string>;
  /** A name in the file -> the id of somebody here; empty for the job's owner. */
  @IsOptional() @IsObject() @AreNames() recruiters?: Record<string, string>;
  /** A name in the file -> active, rejected, withdrawn or hired. */
  @IsOptional() @IsObject() @AreNames() statuses?: Mapping['statuses'];
}

/** What POST /imports/:id/confirm takes. */
export class ImportConfirmForm {
  /** When promises start. */
  @IsIn(PROMISE_STARTS) promises: PromiseStart;
  /** Whether candidates under way are told that their application is here; nobody is unless it is said. */
  @IsOptional() @IsBoolean() mails?: boolean;
  /** That promises which were broken before the import count as broken. */
  @IsOptional() @IsBoolean() breaches?: boolean;
}
