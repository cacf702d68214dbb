import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** The key of what `Unrepeatable` says. */
export const UNREPEATABLE = 'lupaus:unrepeatable';

/**
 * A POST that is not run inside a unit: an Idempotency-Key is ignored, and it has no preview. For routes that count
 * failures, such as signing in, whose count would else be rolled back with the rest; and for those whose answer is a
 * secret, which must not be kept. Routes open to anyone are so anyway.
 */
export function Unrepeatable(): CustomDecorator {
  return SetMetadata(UNREPEATABLE, true);
}
