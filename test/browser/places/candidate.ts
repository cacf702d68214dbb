import { StatusLinks } from '../../../src/journey/letters/status-links';
import type { ApplicationId } from '../../../src/store/entities/hiring/application.entity';
import type { Scene } from '../scene';
import type { Visitor } from '../visitor';
import type { Place } from './place';

/** The path of the link that a candidate's mails have. */
export function linkOf(scene: Scene, name: string): string {
  const link = scene.world.app.get(StatusLinks).to(scene.of(name) as ApplicationId);
  return new URL(link).pathname;
}

/** Comes in by it, as a candidate does. */
export function comesAs(name: string) {
  return async (scene: Scene, { page }: Visitor): Promise<void> => {
    await page.goto(linkOf(scene, name));
    await Promise.all([page.waitForURL('**/my/**'), page.click('main button.primary')]);
  };
}

/** A page of a candidate's own. */
function own(name: string, of: string, rest = ''): Place {
  return {
    ...{ name, as: null, before: comesAs(of) },
    path: (scene) => `/my/${scene.of(of)}${rest}`,
  };
}

/** A job in public, made when it is first looked at. */
export async function posted(scene: Scene): Promise<string> {
  const { kaisa } = scene.as;
  const job = scene.jobs[0]!;
  const form = new URLSearchParams({
    ...{ slug: 'sales-lead', place: 'FI', payRange: '3 400–4 100 € a month', isPublic: 'true' },
    description: 'You lead our sales.\n\nWe are twelve people in Helsinki and sell tools for bees.',
  });
  await fetch(`${scene.world.url}/jobs/${job}/public`, {
    ...{ method: 'POST', body: form.toString(), redirect: 'manual' as const },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Bearer ${kaisa.token}`,
    },
  });
  return job;
}

export const CANDIDATE: readonly Place[] = [
  { name: 'my-link', as: null, path: (scene) => linkOf(scene, 'Otso Lehto') },
  { name: 'my-new-link', as: null, path: () => '/s' },
  own('my-status', 'Aino Berg'),
  own('my-status-fi', 'Otso Lehto'),
  own('my-status-late', 'Liisa Mäkinen'),
  own('my-status-rtl', 'محمد بن سلمان'),
  own('my-ask', 'Otso Lehto', '/ask'),
  own('my-feedback', 'Otso Lehto', '/feedback'),
  own('my-withdraw', 'Otso Lehto', '/withdraw'),
  own('my-sure', 'Aino Berg', '/withdraw/sure'),
  own('my-rate', 'Otso Lehto', '/rate'),
  own('my-data', 'Otso Lehto', '/data'),
  own('my-erasure', 'Aino Berg', '/data/erasure'),
  own('my-done', 'Otso Lehto', '/done/ask'),
  { name: 'open-none', as: null, path: () => '/open' },
  {
    name: 'posting',
    as: 'kaisa',
    path: async (scene) => `/jobs/${await posted(scene)}/public`,
  },
  {
    name: 'open-list',
    as: null,
    path: async (scene) => {
      await posted(scene);
      return '/open';
    },
  },
  {
    name: 'open-job',
    as: null,
    path: async (scene) => {
      await posted(scene);
      return '/open/sales-lead?lang=fi';
    },
  },
];
