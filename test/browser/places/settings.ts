import type { Place } from './place';
import type { Scene } from '../scene';

const CALENDAR = {
  timezone: 'Europe/Helsinki',
  hours: {
    mon: [
      ['08:00', '11:30'],
      ['12:30', '16:00'],
    ],
    tue: [['08:00', '16:00']],
  },
  holidays: ['2026-05-14', '2026-12-24'],
};
const made = new WeakMap<Scene, Promise<void>>();

/** A calendar and a policy of Acme's own, each with two versions, made once. */
function own(scene: Scene): Promise<void> {
  const known = made.get(scene) ?? make(scene);
  made.set(scene, known);
  return known;
}

async function make({ world, as }: Scene): Promise<void> {
  const closures = [{ from: '2026-07-06', to: '2026-07-31' }];
  const policy = (days: number) => ({ extends: 'good-practice', rules: [], maxPause: days });
  for (const [path, form] of [
    ['calendars', { name: 'Office', calendar: CALENDAR }],
    ['calendars', { name: 'Office', calendar: { ...CALENDAR, closures } }],
    ['policies', { name: 'Ours', policy: policy(10) }],
    ['policies', { name: 'Ours', policy: policy(5) }],
  ] as const) {
    await world.post(path, form, as.helena);
  }
}

const hr = (name: string, path: string): Place => ({
  ...{ name, as: 'helena' },
  path: async (scene) => {
    await own(scene);
    return path;
  },
});

export const SETTINGS: readonly Place[] = [
  hr('settings', '/settings'),
  hr('settings-organisation', '/settings/organisation?done=organisation'),
  hr('settings-calendars', '/settings/calendars'),
  hr('settings-calendar', '/settings/calendars/Office'),
  hr('settings-calendar-new', '/settings/calendars/new?from=SE'),
  hr('settings-calendar-preset', '/settings/calendars/FI'),
  hr('settings-calendar-changes', '/settings/calendars/Office/changes?from=1&to=2&done=saved'),
  hr('settings-policies', '/settings/policies'),
  hr('settings-policy', '/settings/policies/Ours'),
  hr('settings-policy-preset', '/settings/policies/good-practice'),
  hr('settings-policy-changes', '/settings/policies/Ours/changes?from=1&to=2'),
  hr('settings-pipelines', '/settings/pipelines'),
  {
    ...{ name: 'settings-pipeline', as: 'helena' },
    path: async ({ world, as }) => {
      const { body } = await world.get<{ items: { id: string }[] }>('pipelines', as.helena);
      return `/settings/pipelines/${body.items[0]!.id}`;
    },
  },
  { name: 'settings-ground', as: 'admin', path: () => '/settings/ground' },
  { name: 'settings-ground-read', as: 'helena', path: () => '/settings/ground' },
  {
    ...{ name: 'settings-ground-recorded', as: 'admin' },
    path: async ({ world }) => {
      await world.ground();
      await world.ground();
      return '/settings/ground?done=recorded';
    },
  },
  { name: 'first-run', as: 'admin', path: () => '/first-run' },
  ...['company', 'hours', 'holidays', 'mail', 'pipeline'].map((step): Place => ({
    name: `first-run-${step}`,
    as: 'admin',
    path: () => `/first-run/${step}`,
  })),
];
