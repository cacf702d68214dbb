import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Made by `UPDATE_EXAMPLES=1 npx jest test/api`, which asks the service itself. */
const FILE = join(__dirname, '../../../assets/api/examples.json');

/** What was asked of one operation, and what it answered. */
export interface Example {
  path?: Record<string, string>;
  query?: Record<string, string>;
  request?: unknown;
  status: number;
  /** Without parameters; null when there was no body. */
  type: string | null;
  /** Of a file that is no text there is none. */
  response?: unknown;
}

interface Described {
  parameters?: { name: string; in: string; example?: unknown }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { content?: Record<string, { example?: unknown }> }>;
}

/** Shows at every operation what was once asked of it and answered. */
export function addExamples(paths: OpenAPIObject['paths']): void {
  if (!existsSync(FILE)) return;
  const examples = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Example>;
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Described][]) {
      const example = examples[`${method.toUpperCase()} ${path}`];
      if (example !== undefined) addExample(operation, example);
    }
  }
}

function addExample(operation: Described, example: Example): void {
  const { path, query, request, response, status, type } = example;
  for (const parameter of operation.parameters ?? []) {
    const given = (parameter.in === 'path' ? path : query)?.[parameter.name];
    if (given !== undefined) parameter.example = readAs(given, parameter);
  }
  for (const body of Object.values(operation.requestBody?.content ?? {})) {
    if (request !== undefined) body.example = request;
  }
  const answer = type === null ? undefined : operation.responses[status]?.content?.[type];
  if (answer !== undefined && response !== undefined) answer.example = response;
}

/** An address holds texts; a parameter that is a number is shown as one. */
function readAs(text: string, parameter: object): unknown {
  const { schema } = parameter as { schema?: { type?: string } };
  return schema?.type === 'number' || schema?.type === 'integer' ? Number(text) : text;
}
