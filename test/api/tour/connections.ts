import type { Instant } from '../../../src/kernel/instant';
import { startVendor } from '../../integrations/vendors/vendor-server';
import { LocalReceiver } from '../../integrations/receiving';
import { until } from '../../world/world';
import type { Answer, Tour } from '../recorder';

/** An applicant tracking system, played on this machine. */
export function playedAts() {
  return startVendor('greenhouse', Date.UTC(2026, 4, 4, 7) as Instant);
}

/** A connection to an ATS, and what comes through it. */
export async function connections(
  tour: Tour,
  played: Awaited<ReturnType<typeof playedAts>>,
): Promise<void> {
  const { kaisa } = tour.world;
  const { token, secret } = played;
  const { id } = await tour.ask('POST /connections', {
    body: {
      ...{ vendor: 'greenhouse', name: 'Our Greenhouse', mails: 'lupaus' },
      ...{ defaultOwner: kaisa.user.email, token, secret },
    },
  });
  const path = { id };
  await tour.ask('GET /connections');
  const { version } = await tour.ask('GET /connections/{id}', { path });
  await tour.ask('PATCH /connections/{id}', { path, body: { name: 'Greenhouse', version } });
  await tour.ask('POST /connections/{id}/check', { path });
  await tour.ask('POST /connections/{id}/test', { path });
  await hear(tour, id, played);
  await tour.ask('GET /connections/{id}/refusals', { path });
  await tour.ask('POST /connections/{id}/reconciliation', { path });
  await tour.ask('GET /connections/{id}/reconciliation', { path });
  await tour.ask('POST /connections/{id}/secret', { path, body: { secret: 'anothersecret' } });
  await tour.ask('PATCH /connections/{id}', { path, body: { status: 'off' } });
  const unused = await tour.ask('POST /connections', {
    body: { vendor: 'ashby', name: 'Ashby', mails: 'ats', defaultOwner: kaisa.user.email },
  });
  await tour.ask('DELETE /connections/{id}', { path: { id: unused.id } });
}

/** What the ATS tells of an application. */
async function hear(
  tour: Tour,
  id: string,
  played: Awaited<ReturnType<typeof playedAts>>,
): Promise<void> {
  const path = { id };
  played.set('received');
  for (const { body, headers } of played.deliveries('received')) {
    const given = Object.entries(headers).filter((one): one is [string, string] => !!one[1]);
    await fetch(`${tour.world.url}/hooks/${id}`, {
      ...{ method: 'POST', headers: Object.fromEntries(given), body: body as BodyInit },
    });
  }
  const mapping = await until('something to say', async () => {
    const { body } = await tour.world.get<Answer>(`connections/${id}/mappings`);
    return body.items[0];
  });
  const { items } = await tour.ask('GET /connections/{id}/deliveries', { path });
  await tour.ask('POST /connections/{id}/deliveries/{delivery}/replay', {
    path: { id, delivery: items[0]!.id },
  });
  await tour.ask('GET /connections/{id}/mappings', { path });
  await tour.ask('PATCH /connections/{id}/mappings/{mapping}', {
    ...{ path: { id, mapping: mapping.id }, body: { isIgnored: true } },
  });
}

/** Other systems that are told of what happens, and chats. */
export async function receivers(tour: Tour): Promise<void> {
  const receiver = new LocalReceiver();
  const url = await receiver.listen();
  try {
    await told(tour, 'webhooks', { name: 'Payroll', url, events: ['application.received'] });
    await told(tour, 'chat-channels', { name: 'Recruiting', kind: 'slack', url });
  } finally {
    receiver.close();
  }
}

async function told(tour: Tour, room: string, body: object): Promise<void> {
  const made = await tour.ask(`POST /${room}`, { body });
  const path = { id: made.id };
  await tour.ask(`GET /${room}`);
  await tour.ask(`GET /${room}/{id}`, { path });
  await tour.ask(`PATCH /${room}/{id}`, { path, body: { name: 'Salaries' } });
  if (room === 'webhooks') await tour.ask('POST /webhooks/{id}/rotation', { path });
  const tested = await tour.ask(`POST /${room}/{id}/test`, { path });
  await tour.ask(`GET /${room}/{id}/deliveries`, { path });
  await tour.ask('POST /webhook-deliveries/{id}/resend', { path: { id: tested.id } });
  await tour.ask(`DELETE /${room}/{id}`, { path });
}
