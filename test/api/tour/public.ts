import { Browser, member } from '../../accounts/browser';
import { pdf } from '../../world/papers';
import type { Answer, Tour } from '../recorder';
import { apply } from './applications';

/** A job on a careers page elsewhere. */
export async function publicJobs(tour: Tour, job: Answer): Promise<void> {
  const staff = new Browser(tour.world);
  await staff.signIn((await member(tour.world, 'Helena', 'hr_lead')).email);
  await staff.form(`/jobs/${job.id}/public`, {
    ...{ slug: 'sales-lead', place: 'FI', payRange: '3 800–4 200 €', isPublic: 'true' },
    ...{ description: 'You open a new market for us.', consentText: '', version: '0' },
  });
  await staff.form(`/jobs/${job.id}/door/key`, {});
  const { text } = await staff.send('GET', `/jobs/${job.id}/public`);
  const [key] = /pk_[\w-]{32}/.exec(text)!;
  const path = { slug: 'sales-lead' };
  await tour.ask('GET /public/jobs', { as: null });
  await tour.ask('GET /public/jobs/{slug}', { path, as: null });
  const form = await tour.ask('GET /public/jobs/{slug}/form', { path, as: null });
  const { agreed } = (form.consents as [{ agreed: string }])[0];
  await tour.at('2026-05-07T10:00:00+03:00');
  await tour.ask('POST /public/jobs/{slug}/applications', {
    ...{ path, as: null },
    body: {
      ...{ key, stamp: form.stamp, agreed, consent: 'true', locale: 'fi' },
      ...{ name: 'Aino Berg', email: 'aino@example.com', message: 'I have sold for ten years.' },
    },
  });
}

/** Files that come with an application. */
export async function papers(tour: Tour, job: Answer): Promise<void> {
  const { id } = await apply(tour, job, 'Outi Oja');
  const body = new FormData();
  body.append('files', new Blob([new Uint8Array(pdf('CV'))]), 'cv.pdf');
  const { items } = await tour.ask('POST /applications/{id}/files', { path: { id }, body });
  await tour.ask('GET /applications/{id}/files', { path: { id } });
  await tour.ask('GET /files/{id}', { path: { id: items[0]!.id } });
}

/** What HR does with what is known of somebody. */
export async function candidateEnds(tour: Tour, job: Answer): Promise<void> {
  const idOf = async (name: string) =>
    ((await apply(tour, job, name)).candidate as { id: string }).id;
  const [stays, goes] = [await idOf('Tiina Tuomi'), await idOf('Tina Tuomi')];
  await tour.ask('GET /candidates/{id}/export', { path: { id: stays } });
  await tour.ask('POST /candidates/{id}/merge', { path: { id: goes }, body: { into: stays } });
  const body = { why: 'Asked us to, in writing.', confirm: true, tell: false };
  await tour.ask('DELETE /candidates/{id}', { path: { id: stays }, body });
}
