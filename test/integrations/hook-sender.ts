import { createHmac } from 'node:crypto';
import type { World } from '../world/world';

/** A connection as an administrator makes it. */
export interface Made {
  id: string;
  hookUrl: string;
  secret: string;
  version: number;
}

/** Makes a connection to a Greenhouse, with a key of ours. */
export async function connect(world: World, form: object = {}): Promise<Made> {
  const { body, status } = await world.post<Made>('connections', {
    ...{ vendor: 'greenhouse', name: 'Greenhouse', mails: 'lupaus' },
    ...{ defaultOwner: world.kaisa.user.email, ...form },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** What Greenhouse says of an application. */
export function event(action: string, change: object = {}): string {
  return JSON.stringify({
    action,
    payload: {
      application: {
        ...{ id: 265293, status: 'active', prospect: false, applied_at: '2026-05-04T06:00:00Z' },
        ...{ rejected_at: null, last_activity_at: '2026-05-04T06:00:00Z' },
        current_stage: { id: 71416, name: 'Applied', interviews: [] },
        candidate: {
          ...{ id: 265788, first_name: 'Ana', last_name: 'Ruiz', can_email: true },
          email_addresses: [{ value: 'ana@example.com', type: 'personal' }],
        },
        jobs: [{ id: 3485, name: 'Designer' }],
        ...change,
      },
    },
  });
}

/** The header by which Greenhouse signs. */
export function signed(body: string | Buffer, secret: string): Record<string, string> {
  return { signature: `sha256 ${createHmac('sha256', secret).update(body).digest('hex')}` };
}

/** Sends a delivery to that path. */
export async function send(
  world: World,
  path: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${world.url}${path}`, {
    ...{ method: 'POST', body: body as BodyInit },
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
