// `npm run client`: writes a TypeScript client of the API, clients/typescript/schema.d.ts and client.ts. What uses it needs
// the package openapi-fetch. `--document FILE` takes the description from a file, `--to FOLDER` writes elsewhere.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { apiDocument, flag } from './api-document.mjs';

const CLIENT = `import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** What answers and forms are called in the description, such as \`Schemas['JobView']\`. */
export type Schemas = components['schemas'];

/**
 * A client of one installation.
 * @param url where it is reached, such as https://hiring.example.com
 * @param token an API token; one with the scope \`read\` alone changes nothing
 */
export function lupaus(url: string, token: string): Client<paths> {
  return createClient<paths>({ baseUrl: url, headers: { authorization: \`Bearer \${token}\` } });
}
`;

const folder = flag('--to') ?? 'clients/typescript';
const document = await apiDocument(flag('--document'));
const schema = astToString(await openapiTS(document));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'schema.d.ts'), schema);
writeFileSync(join(folder, 'client.ts'), CLIENT);
process.stdout.write(`${folder}: schema.d.ts, client.ts\n`);
