import { cameIn } from '../post-scene';
import type { Place } from './place';

const LONG = `Re: ${'a subject that does not end '.repeat(12)}`;

export const POST: readonly Place[] = [
  { name: 'post-inbox-empty', as: 'helena', path: () => '/inbox?show=reports' },
  {
    name: 'post-inbox',
    as: 'helena',
    path: async (scene) => {
      await cameIn(scene);
      await cameIn(scene, { fromName: 'محمد بن سلمان', subject: LONG, status: 'quarantined' });
      const about = scene.of('Otso Lehto');
      const kind = 'automatic';
      const why = 'Written by no person: its header auto-submitted says so.';
      await cameIn(scene, { status: 'noted', kind, about, why, subject: 'Out of office' });
      return '/inbox?show=all';
    },
  },
  {
    name: 'post-mail',
    as: 'helena',
    path: async (scene) => `/inbox/${await cameIn(scene)}`,
  },
  {
    name: 'post-assign',
    as: 'helena',
    path: async (scene) => `/inbox/${await cameIn(scene)}/assign?q=example.com`,
  },
  {
    name: 'post-dismiss',
    as: 'helena',
    path: async (scene) => `/inbox/${await cameIn(scene)}/dismiss`,
  },
  {
    name: 'post-copy',
    as: 'helena',
    path: async (scene) => {
      const copied = { kind: 'copy', status: 'filed', fromName: 'Kaisa' } as const;
      const about = scene.of('Eero Salo');
      const why = 'Its sender is asked what it was for.';
      return `/inbox/${await cameIn(scene, { ...copied, about, why, subject: 'Tuesday' })}`;
    },
  },
  { name: 'post-mailbox', as: 'kaisa', path: () => '/mailbox' },
];
