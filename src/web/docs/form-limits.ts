import { getMetadataStorage } from 'class-validator';
import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Form = abstract new () => unknown;
type Limit = Record<string, unknown>;
type Field = Limit & { items?: Limit };

/** What a check of a form's field says in a schema's words, by the check's name. */
const LIMITS: Record<string, (constraints: unknown[]) => Limit> = {
  minLength: ([least]) => ({ minLength: least }),
  maxLength: ([most]) => ({ maxLength: most }),
  min: ([least]) => ({ minimum: least }),
  max: ([most]) => ({ maximum: most }),
  arrayMinSize: ([least]) => ({ minItems: least }),
  arrayMaxSize: ([most]) => ({ maxItems: most }),
  isTime: () => ({ format: 'date-time' }),
  isAddress: () => ({ format: 'email' }),
};

/**
 * Adds to the schemas what the forms' own decorators check: the compiler's plugin sees class-validator's decorators
 * only where they stand on a field themselves. A form refuses fields that it does not know, so its schema does.
 */
export function limitsOfForms(schemas: Schemas): void {
  for (const form of knownForms()) {
    const schema = schemas[form.name] as
      { properties?: Record<string, Field>; additionalProperties?: boolean } | undefined;
    if (!schema?.properties) continue;
    schema.additionalProperties = false;
    const checks = checksOf(form);
    const objects = checks
      .filter(({ name }) => name === 'isObject')
      .map((check) => check.propertyName);
    for (const [name, field] of Object.entries(schema.properties)) {
      // what is unknown to the compiler, such as a preset's name or a file's content, is called an object by the plugin
      if (field.type === 'object' && !objects.includes(name)) delete field.type;
    }
    for (const { name, propertyName, constraints, each } of checks) {
      const field = schema.properties[propertyName];
      const limit = name === undefined ? undefined : LIMITS[name];
      if (!field || !limit) continue;
      Object.assign(each ? (field.items ??= {}) : field, limit(constraints));
    }
  }
}

/** class-validator gives the checks of a class that one has, but not the classes. */
function knownForms(): Form[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, unknown>;
  };
  return [...validationMetadatas.keys()].filter((key): key is Form => typeof key === 'function');
}

function checksOf(form: Form) {
  return getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
}
