import type { Scene } from '../scene';
import type { Place } from './place';

export const TODAY: readonly Place[] = [
  { name: 'sign-in', as: null, path: () => '/sign-in' },
  { name: 'today', as: 'kaisa', path: () => '/' },
  { name: 'today-waiting', as: 'kaisa', path: waiting },
  { name: 'today-empty', as: 'admin', path: () => '/' },
  { name: 'today-all', as: 'helena', path: () => '/?whose=all' },
  {
    name: 'move',
    as: 'kaisa',
    path: (scene) => `/applications/${scene.of('Otso Lehto')}/move?stage=Interview`,
  },
  { name: 'search', as: 'kaisa', path: () => '/search?q=ma' },
  { name: 'search-none', as: 'kaisa', path: () => '/search?q=xyzzy' },
  { name: 'search-short', as: 'kaisa', path: () => '/search?q=m' },
  { name: 'search-start', as: 'kaisa', path: () => '/search' },
  { name: 'commands', as: 'kaisa', path: () => '/commands' },
  { name: 'commands-found', as: 'helena', path: () => '/commands?q=move%20ma' },
  { name: 'keys', as: 'kaisa', path: () => '/help/keys' },
  { name: 'keys-setting', as: 'kaisa', path: () => '/me/keys' },
  { name: 'bulk-new', as: 'kaisa', path: (scene) => `/bulk/new?verb=decision&ids=${some(scene)}` },
  { name: 'bulk-owner', as: 'kaisa', path: (scene) => `/bulk/new?verb=owner&ids=${some(scene)}` },
  { name: 'bulk-none', as: 'kaisa', path: () => '/bulk/new?ids=', status: 422 },
  {
    name: 'bulk-preview',
    as: 'kaisa',
    path: (scene) => `/bulk/new?verb=move&stage=Screening&preview=0&ids=${some(scene)}`,
  },
  { name: 'bulk-progress', as: 'kaisa', path: run },
];

function some(scene: Scene): string {
  const names = ['Liisa Mäkinen', 'Otso Lehto', '<b>Bo & "Co"</b>', 'محمد بن سلمان'];
  return names.map((name) => scene.of(name)).join('+');
}

/** A colleague who was asked for something and has not answered. */
async function waiting(scene: Scene): Promise<string> {
  const asked = { to: 'pekka@example.com', due: '2026-05-13T16:00:00+03:00' };
  const what = 'Would you take her into your team? Yes or no, and why, is enough.';
  await scene.verb('Eero Salo', 'requests', { ...asked, what });
  return '/';
}

/** A run that is over, and failed for one. */
async function run(scene: Scene): Promise<string> {
  const applications = some(scene).split('+');
  const form = { applications, stage: 'Screening', silent: true };
  const { body } = await scene.world.post<{ id: string }>('bulk/moves', form, scene.as.kaisa);
  return `/bulk/${body.id}`;
}
