import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InputError } from '../kernel/errors';

/** Checks what is sent against its form; a field that the form does not know is refused. */
export class FormPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: (errors) => new InputError(sentencesOf(errors, '').join('; ')),
    });
  }
}

function sentencesOf(errors: readonly ValidationError[], path: string): string[] {
  return errors.flatMap(({ property, value, constraints, children }) => [
    ...sentenceOf(property, value, constraints).map((sentence) => `${path}${sentence}`),
    ...sentencesOf(children ?? [], `${path}${property}.`),
  ]);
}

/** One sentence for a field: what is not there cannot be too short as well. */
function sentenceOf(property: string, value: unknown, constraints: Constraints = {}): string[] {
  if (constraints.whitelistValidation !== undefined) return [`${property} is not known here`];
  const all = Object.values(constraints);
  if (all.length > 0 && value === undefined) return [`${property} is missing`];
  return all.slice(0, 1);
}

type Constraints = Record<string, string>;
