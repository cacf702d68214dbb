import { z } from 'zod';
import { quote } from '../kernel/shape';
import type { Within } from './business-time';

const count = (least: number, unit: string) =>
  z
    .number({ error: (issue) => `${quote(issue.input)} is not ${unit}` })
    .refine((n) => Number.isInteger(n) && n >= least && n <= 1e9, {
      error: (issue) => `${quote(issue.input)} is not ${unit}`,
    });
const seconds = count(-1e9, 'a whole number of seconds');
const hours = z.number().refine((n) => Number.isInteger(n * 3600) && Math.abs(n) < 1e6, {
  error: (issue) => `${quote(issue.input)} is not a number of hours, to the second`,
});
const businessDays = count(1, 'a whole number of working days of at least 1');
const calendarDays = count(0, 'a whole number of days of at least 0');

/** What the shape of a `within` is, in words. */
export const WITHIN_EXPECTED =
  'expected one of {"businessHours": n}, {"businessSeconds": n}, {"businessDays": n}, {"calendarDays": n}';

const expected = { error: WITHIN_EXPECTED };

/** A length of time as files write it; business hours are turned into seconds. */
export const withinShape: z.ZodType<Within> = z
  .looseObject({}, expected)
  .refine((within) => Object.keys(within).length === 1, expected)
  .transform((within, context): Within => {
    const [unit, amount] = Object.entries(within)[0]!;
    const shape = { businessSeconds: seconds, businessHours: hours, businessDays, calendarDays }[
      unit
    ];
    const read = shape?.safeParse(amount);
    if (read?.success) {
      return unit === 'businessHours'
        ? { businessSeconds: Math.round(read.data * 3600) }
        : ({ [unit]: read.data } as unknown as Within);
    }
    context.issues.push({
      code: 'custom',
      input: amount,
      path: read ? [unit] : [],
      message: read ? read.error.issues[0]!.message : WITHIN_EXPECTED,
    });
    return z.NEVER;
  });
