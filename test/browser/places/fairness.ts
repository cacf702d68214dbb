import { Grounds } from '../../../src/reports/ground/grounds.repository';
import { CommitmentRow } from '../../../src/store/entities/journey/commitment-row.entity';
import type { Scene } from '../scene';
import type { Place } from './place';

/** A promise of Kaisa's that is overdue. */
async function overdue({ world }: Scene): Promise<string> {
  const { manager } = world.units;
  const rows = await manager.find(CommitmentRow, { order: { dueAt: 'ASC' } });
  const found = rows.find(({ ended, dueAt }) => ended === null && dueAt < world.clock.now());
  return found!.id;
}

/** Persons may be looked at, and one thing that could be gaming has happened. */
async function withGround(scene: Scene): Promise<void> {
  const { world, admin, helena } = scene;
  const grounds = world.app.get(Grounds);
  if ((await grounds.current()) !== null) return;
  await grounds.record('not_required', 'Finland', admin.id);
  await scene.verb('Liisa Mäkinen', 'owner', { to: helena.email, reason: 'Please take it' });
}

export const FAIRNESS: readonly Place[] = [
  {
    ...{ name: 'fairness', as: 'helena', path: () => '/report/fairness' },
    before: withGround,
  },
  {
    ...{ name: 'fairness-own', as: 'kaisa', path: () => '/report/fairness' },
    before: withGround,
  },
  { name: 'fairness-empty', as: 'helena', path: () => '/report/fairness?period=last-year' },
  {
    ...{ name: 'fairness-list', as: 'kaisa' },
    path: () => '/report/fairness/list?fact=lateHandOvers',
    before: withGround,
  },
  { name: 'fairness-list-empty', as: 'kaisa', path: () => '/report/fairness/list?fact=undone' },
  {
    ...{ name: 'explanation', as: 'kaisa' },
    path: async (scene) => `/report/explanations/${await overdue(scene)}`,
  },
  {
    ...{ name: 'explanation-read', as: 'helena' },
    path: async (scene) => {
      const id = await overdue(scene);
      const words =
        'I was ill for three days, and nobody else was there.\nIt will not happen again.';
      await scene.world.post(`commitments/${id}/explanation`, { words }, scene.as.kaisa);
      return `/report/explanations/${id}`;
    },
  },
];
