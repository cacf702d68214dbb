import { InputError } from '../../../kernel/errors';
import type { Application } from '../../../store/entities/hiring/application.entity';

/** @throws InputError for an application that has ended */
export function assertActive({ status }: Application): void {
  if (status === 'active') return;
  throw new InputError(`The application has ended (${status}); reopen it first.`, 'ended');
}
