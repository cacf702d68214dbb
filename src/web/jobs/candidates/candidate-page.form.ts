import { IsIn, IsOptional } from 'class-validator';
import { IsAddress, IsLine, IsZone } from '../../../forms/fields';
import type { ApplicationForm } from '../../../hiring/applications/application.form';
import { LOCALES, type Locale } from '../../../mail/locale';
import { CONTACTS } from '../../../store/entities/hiring/candidate.entity';
import { typedIn } from '../../answering/answering';
import { instantTyped } from '../../words/local-time';

/** What the page to add a candidate sends. */
export class CandidatePageForm {
  @IsLine(200) name: string;
  @IsOptional() @IsIn(CONTACTS) contact?: (typeof CONTACTS)[number];
  @IsOptional() @IsAddress() email?: string;
  @IsOptional() @IsLine(50) phone?: string;
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  @IsOptional() @IsZone() timezone?: string;
  /** On the reader's clock. */
  @IsOptional() @IsLine(30) receivedAt?: string;
  @IsOptional() @IsLine(100) stage?: string;
}

/** What was typed so far. */
export type CandidateTyped = Record<
  'name' | 'contact' | 'email' | 'phone' | 'locale' | 'timezone' | 'receivedAt' | 'stage',
  string
>;

export function typedOf(body: unknown): CandidateTyped {
  const of = (name: string) => typedIn(body, name);
  return {
    ...{ name: of('name'), contact: of('contact'), email: of('email'), phone: of('phone') },
    ...{ locale: of('locale'), timezone: of('timezone') },
    ...{ receivedAt: of('receivedAt'), stage: of('stage') },
  };
}

/** What the verb is asked for. @param zone the reader's @throws InputError for a time that is none */
export function applicationOf(
  { receivedAt, stage, ...candidate }: CandidatePageForm,
  job: string,
  zone: string,
): ApplicationForm {
  const at = instantTyped(receivedAt, 'receivedAt', zone);
  return {
    ...{ job, candidate },
    ...(at === undefined ? {} : { receivedAt: at }),
    ...(stage === undefined ? {} : { stage }),
  };
}
