import type { Scene } from '../scene';
import type { Place } from './place';

async function personOf(scene: Scene, name: string): Promise<string> {
  const { body } = await scene.world.get<{ candidate: { id: string } }>(
    `applications/${scene.of(name)}`,
  );
  return body.candidate.id;
}

/** A page of what is known of somebody, by their name. */
function page(name: string, of: string, rest: string, status?: number): Place {
  return {
    ...{ name, as: 'helena', ...(status === undefined ? {} : { status }) },
    path: async (scene) => `/candidates/${await personOf(scene, of)}/${rest}`,
  };
}

export const ERASURE: readonly Place[] = [
  page('erase', 'Aino Berg', 'erase'),
  page('erase-long-name', `Anna ${'Karoliina-'.repeat(18)}Ek`, 'erase'),
  page('erase-right-to-left', 'محمد بن سلمان', 'erase'),
  page('merge', 'Aino Berg', 'merge'),
  page('merge-nobody', 'Aino Berg', 'merge?into=nobody', 422),
  {
    ...{ name: 'merge-ahead', as: 'helena' },
    path: async (scene) => {
      const [from, into] = [await personOf(scene, 'Aino Berg'), await personOf(scene, 'Eero Salo')];
      return `/candidates/${from}/merge?into=${into}`;
    },
  },
];
