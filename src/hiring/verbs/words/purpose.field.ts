import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { PURPOSES } from '../../../sla/policy/purpose';

/** What a message is for: one purpose, or a list of several. */
export function ArePurposes(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    IsArray(),
    ArrayNotEmpty(),
    ArrayUnique(),
    IsIn(PURPOSES, { each: true }),
  );
}
