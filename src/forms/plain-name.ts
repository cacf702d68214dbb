import { Matches } from 'class-validator';

/** A name that holds no address: it stands in mails of ours, whoever wrote it, and would be a link there. */
export function IsPlainName(): PropertyDecorator {
  return Matches(/^(?!.*(?::\/\/|www\.|@))/i, {
    message: '$property must be a name, with no address in it',
  });
}
