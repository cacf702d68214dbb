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
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((sentence) => `${path}${sentence}`),
    ...sentencesOf(children ?? [], `${path}${property}.`),
  ]);
}
