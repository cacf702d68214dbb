import type { World } from '../world/world';

/** A file that a form brings. */
export interface Chosen {
  name: string;
  content: Buffer;
  /** The field, where it is another than `files`. */
  field?: string;
}

/** What a form with files is sent as. */
export async function multipart(fields: Record<string, string>, files: readonly Chosen[] = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { name, content, field = 'files' } of files) {
    form.append(field, new Blob([new Uint8Array(content)]), name);
  }
  const sent = new Response(form);
  const payload = Buffer.from(await sent.arrayBuffer());
  return { payload, headers: { 'content-type': sent.headers.get('content-type')! } };
}

/** Sends a form to a path, as a browser that says where it comes from. */
export async function send(
  world: World,
  path: string,
  { payload, headers }: { payload: Buffer | string; headers: Record<string, string> },
) {
  const answer = await world.app.inject({
    ...{ method: 'POST' as const, url: path, payload, headers },
    remoteAddress: '198.51.100.77',
  });
  const { statusCode: status, body: text, headers: got } = answer;
  const isJson = String(got['content-type']).includes('json');
  return { status, text, headers: got, body: (isJson ? JSON.parse(text) : {}) as never };
}

/** What stands in a hidden field of a page. */
export function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)![1]!;
}
