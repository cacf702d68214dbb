import type { Place } from './place';

export const BOARD: readonly Place[] = [
  { name: 'board', as: 'kaisa', path: (scene) => `/board/${scene.jobs[0]!}` },
  { name: 'board-none', as: 'kaisa', path: (scene) => `/board/${scene.jobs[0]!}?q=nobody` },
  { name: 'board-choose', as: 'helena', path: () => '/board?all=true' },
  {
    name: 'board-moved',
    as: 'kaisa',
    path: (scene) =>
      `/board/${scene.jobs[0]!}?done=moved&card=${scene.of('Maija Virtanen')}`,
  },
  {
    name: 'board-move',
    as: 'kaisa',
    path: (scene) => `/applications/${scene.of('Aino Berg')}/move?stage=offer`,
  },
];
