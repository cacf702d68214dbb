import { Transform } from 'class-transformer';
import {
  buildMessage,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { parseInstant } from '../kernel/instant';
import { parseAddress } from '../kernel/address';

/** One line of text for people: trimmed, not empty, no control characters (it may end up in a mail header). */
export function IsLine(longest: number, options: ValidationOptions = {}): PropertyDecorator {
  return applyDecorators(
    Trimmed(),
    IsString(options),
    MinLength(1, options),
    MaxLength(longest, options),
    Matches(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, {
      message: '$property must be one line of text',
      ...options,
    }),
  );
}

/** The name of a team or a department; `~` begins what addresses have in place of one. */
export function IsGroupName(): PropertyDecorator {
  return applyDecorators(
    IsLine(80),
    Matches(/^[^~]/, { message: '$property must not begin with ~' }),
  );
}

/** Text of several lines for people: trimmed, not empty. */
export function IsProse(longest = 10_000): PropertyDecorator {
  return applyDecorators(
    Trimmed(),
    IsString(),
    MinLength(1),
    MaxLength(longest),
    Matches(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, { message: '$property must be text' }),
  );
}

function Trimmed(): PropertyDecorator {
  const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
  return Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map(trim) : trim(value),
  );
}

/** An ISO 8601 time with its offset. */
export function IsTime(): PropertyDecorator {
  return check(
    'isTime',
    (value) => typeof value === 'string' && parseInstant(value) !== null,
    '$property must be a time with its offset, such as 2026-05-04T09:12:00+03:00',
  );
}

/** As `IsTime`, in an address, where a plus that was not encoded has become a space. */
export function IsTimeInQuery(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.replace(' ', '+') : value,
    ),
    IsTime(),
  );
}

/** One plain e-mail address. */
export function IsAddress(): PropertyDecorator {
  return check(
    'isAddress',
    (value) => typeof value === 'string' && parseAddress(value) !== null,
    '$property must be one e-mail address, such as maija@example.com',
  );
}

/** An IANA time zone. */
export function IsZone(): PropertyDecorator {
  return check(
    'isZone',
    (value) => typeof value === 'string' && isZone(value),
    '$property must be an IANA time zone, such as Europe/Helsinki',
  );
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

function check(
  name: string,
  validate: (value: unknown) => boolean,
  sentence: string,
): PropertyDecorator {
  const options: ValidationOptions = {};
  const defaultMessage = buildMessage((each) => each + sentence, options);
  return ValidateBy({ name, validator: { validate, defaultMessage } }, options);
}
