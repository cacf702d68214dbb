type Node = Record<string, unknown>;

/**
 * Says "or null" as OpenAPI 3.1 does: by the type `null`. The library still writes `nullable: true`, of 3.0, which 3.1
 * does not know.
 */
export function sayNull(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    node.forEach(sayNull);
    return;
  }
  const schema = node as Node;
  for (const value of Object.values(schema)) sayNull(value);
  if (typeof schema.nullable !== 'boolean') return;
  const isNullable = schema.nullable;
  delete schema.nullable;
  if (!isNullable) return;
  const { description, ...rest } = schema;
  // a schema that another one names says its own type, and that is not null
  const isNamed = rest.allOf !== undefined || rest.oneOf !== undefined || rest.$ref !== undefined;
  if (!isNamed && typeof rest.type === 'string') {
    schema.type = [rest.type, 'null'];
    if (Array.isArray(rest.enum)) schema.enum = [...(rest.enum as unknown[]), null];
    return;
  }
  if (!isNamed) return;
  for (const key of Object.keys(rest)) Reflect.deleteProperty(schema, key);
  delete rest.type;
  const [only, ...others] = (rest.allOf ?? []) as Node[];
  const isWrapped = only !== undefined && others.length === 0 && Object.keys(rest).length === 1;
  schema.anyOf = [isWrapped ? only : rest, { type: 'null' }];
  if (description !== undefined) schema.description = description;
}
