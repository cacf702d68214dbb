import { ValidateBy } from 'class-validator';

const MOST = 5000;
const LONGEST = 500;

/** Names that stand for other names: an object of texts, neither many nor long. */
export function AreNames(): PropertyDecorator {
  return ValidateBy({
    name: 'areNames',
    validator: {
      validate: (value: unknown) => {
        const entries = Object.entries(value ?? {}) as [string, unknown][];
        if (entries.length > MOST) return false;
        return entries.every(
          ([name, text]) =>
            typeof text === 'string' && text.length <= LONGEST && name.length <= LONGEST,
        );
      },
      defaultMessage: (args) =>
        `${args?.property ?? 'it'} must be an object of texts, at most ${MOST} of ${LONGEST} characters`,
    },
  });
}
