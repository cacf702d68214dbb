import type { Place } from './place';

export const BOARD: readonly Place[] = [
  { name: 'board', as: 'kaisa', path: (scene) => `/board/${scene.jobs[0]!}` },
  { name: 'board-none', as: 'kaisa', path: (scene) => `/board/${scene.jobs[0]!}?q=nobody` },
  { name: 'board-choose', as: 'helena', path: () => '/board?all=true' },
  {
    name: 'board-moved',
    as: 'kaisa',
    path: (scene) => `/board/${scene.jobs[0]!}?done=moved&card=${scene.of('Maija Virtanen')}`,
  },
  {
    name: 'board-move',
    as: 'kaisa',
    path: (scene) => `/applications/${scene.of('Aino Berg')}/move?stage=offer`,
  },
  { name: 'jobs', as: 'kaisa', path: () => '/jobs' },
  { name: 'jobs-none', as: 'kaisa', path: () => '/jobs?status=closed&mine=true' },
  { name: 'jobs-new', as: 'kaisa', path: () => '/jobs/new' },
  { name: 'jobs-one', as: 'helena', path: (scene) => `/jobs/${scene.jobs[1]!}` },
  { name: 'jobs-edit', as: 'kaisa', path: (scene) => `/jobs/${scene.jobs[1]!}/edit` },
  { name: 'jobs-close', as: 'kaisa', path: (scene) => `/jobs/${scene.jobs[1]!}/close` },
  { name: 'jobs-add', as: 'kaisa', path: (scene) => `/jobs/${scene.jobs[1]!}/candidates/new` },
];
