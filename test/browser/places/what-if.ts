import type { Scene } from '../scene';
import { until } from '../../world/world';
import type { Place } from './place';

const DRAFT = {
  ...{ name: 'Three days', extends: 'good-practice' },
  rules: [
    {
      ...{ key: 'first_answer', title: 'A first answer', on: ['application.received'] },
      ...{ within: { businessDays: 1 }, whileOpen: 'keep', keptBy: ['ANSWER'] },
      automated: 'never',
    },
    {
      ...{ key: 'own', title: 'A word in between', on: ['application.received'] },
      ...{ within: { businessDays: 2 }, whileOpen: 'keep', keptBy: ['CONTACT'] },
      automated: 'always',
    },
  ],
};
const asked = new WeakMap<Scene, Promise<Record<Comparison, string>>>();
type Comparison = 'differs' | 'same' | 'empty';

/** Comparisons, asked and worked out once. */
function comparisons(scene: Scene): Promise<Record<Comparison, string>> {
  const known = asked.get(scene) ?? ask(scene);
  asked.set(scene, known);
  return known;
}

async function ask({ world, as }: Scene): Promise<Record<Comparison, string>> {
  const forms: Record<Comparison, object> = {
    differs: { kind: 'policy', content: DRAFT },
    same: { kind: 'policy', name: 'good-practice' },
    empty: { kind: 'calendar', name: 'SE', replaces: 'US' },
  };
  const ids: [string, string][] = [];
  for (const [name, form] of Object.entries(forms)) {
    const { body } = await world.post<{ id: string }>('reports/what-if', form, as.helena);
    await until('the comparison', async () => {
      const path = `reports/what-if/${body.id}`;
      return (await world.get<{ status: string }>(path, as.helena)).body.status !== 'running';
    });
    ids.push([name, body.id]);
  }
  return Object.fromEntries(ids) as Record<Comparison, string>;
}

const of = (name: string, which: Comparison, more = ''): Place => ({
  ...{ name, as: 'helena' },
  path: async (scene) => `/what-if/${(await comparisons(scene))[which]}${more}`,
});

export const WHAT_IF: readonly Place[] = [
  { name: 'what-if-none', as: 'helena', path: () => '/what-if' },
  of('what-if-differs', 'differs'),
  of('what-if-same', 'same'),
  of('what-if-empty', 'empty'),
  of('what-if-lines', 'differs', '/lines'),
  of('what-if-lines-none', 'differs', '/lines?only=gone'),
  {
    ...{ name: 'what-if-asked', as: 'helena' },
    path: async (scene) => {
      await comparisons(scene);
      return '/what-if?kind=calendar';
    },
  },
];
