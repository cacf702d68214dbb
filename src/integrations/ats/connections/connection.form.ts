import { IsIn, IsInt, IsOptional, Matches, MaxLength, Min, MinLength } from 'class-validator';
import { IsLine } from '../../../forms/fields';
import { VENDORS, type Vendor } from '../record';

const MAILS = ['lupaus', 'ats'] as const;
const STATUSES = ['active', 'off'] as const;

/** A key or token as it is pasted: without spaces at its ends, and without any in it. */
function IsKey(): PropertyDecorator {
  return (target, property) => {
    MinLength(4)(target, property);
    MaxLength(4_000)(target, property);
    Matches(/^[\x21-\x7e]+$/, {
      message: '$property must be a key without spaces, as the ATS shows it',
    })(target, property);
  };
}

/** Signing keys: Lever has one of its own for each event, so there may be several, one per line. */
function IsKeys(): PropertyDecorator {
  return (target, property) => {
    MinLength(4)(target, property);
    MaxLength(4_000)(target, property);
    Matches(/^\s*[\x20-\x7e]+(?:[\r\n]+[\x20-\x7e]+){0,19}\s*$/, {
      message: '$property must be a key as the ATS shows it, or up to 20, one per line',
    })(target, property);
  };
}

/** What POST /connections takes. */
export class ConnectionForm {
  @IsIn(VENDORS) vendor: Vendor;
  /** What people here call it. */
  @IsLine(100) name: string;
  /** Who writes to its candidates: `lupaus`, or `ats` and we send nothing by ourselves. */
  @IsIn(MAILS) mails: (typeof MAILS)[number];
  /** Who answers where its recruiter is none of us: an id or an e-mail address. */
  @IsLine(254) defaultOwner: string;
  /** The hook's signing key; where the ATS takes ours, one is made when none is given. Several, one per line, where each event has its own. */
  @IsOptional() @IsKeys() secret?: string;
  /** A key of its API; without one nothing is read there. */
  @IsOptional() @IsKey() token?: string;
  /** Workable: the account's, as in https://SUBDOMAIN.workable.com. */
  @IsOptional()
  @Matches(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i, {
    message: 'subdomain must be the first part of the address, such as acme',
  })
  subdomain?: string;
}

/** What PATCH /connections/:id takes. */
export class ConnectionChangeForm {
  @IsOptional() @IsLine(100) name?: string;
  @IsOptional() @IsIn(MAILS) mails?: (typeof MAILS)[number];
  @IsOptional() @IsLine(254) defaultOwner?: string;
  /** Null takes it away. */
  @IsOptional() @IsKey() token?: string | null;
  @IsOptional()
  @Matches(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i, {
    message: 'subdomain must be the first part of the address, such as acme',
  })
  subdomain?: string | null;
  /** `off`: nothing is taken, and nothing asked. */
  @IsOptional() @IsIn(STATUSES) status?: (typeof STATUSES)[number];
  /** The one that was seen; refused when somebody changed the connection since. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}

/** What POST /connections/:id/secret takes. */
export class SecretForm {
  /** The new signing key; where the ATS takes ours, one is made when none is given. Several, one per line, where each event has its own. */
  @IsOptional() @IsKeys() secret?: string;
  /** The one that was seen; refused when somebody changed the connection since. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}
