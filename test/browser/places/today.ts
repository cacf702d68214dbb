import type { Place } from './place';

export const TODAY: readonly Place[] = [
  { name: 'sign-in', as: null, path: () => '/sign-in' },
  { name: 'today', as: 'kaisa', path: () => '/' },
  {
    name: 'move',
    as: 'kaisa',
    path: (scene) => `/applications/${scene.of('Otso Lehto')}/move?stage=Interview`,
  },
];
