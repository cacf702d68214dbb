import { ImportDesk } from '../../integrations/import-desk';
import type { Scene } from '../scene';
import type { Place } from './place';

const FILE = `Id,Candidate Name,Email,Job,Stage,Recruiter,Applied On,Status
x-1,Maija Meri,meri@example.com,Sales lead,Interview,Kaisa,03/04/2026,Active
x-2,<b>Bo & "Co"</b>,bo@example.com,Sales lead,Interview,Kaisa,03/03/2026,Rejected
x-3,محمد بن سلمان,m@example.com,Controller,Somewhere,Nobody Known,02/04/2026,Active
x-3,محمد بن سلمان,m@example.com,Controller,Somewhere,Nobody Known,02/04/2026,Active
x-4,Wrong Date,w@example.com,Sales lead,Interview,,next week,Active
x-5,Else Where,e@example.com,Warehouse,Interview,,01/04/2026,On ice
`;

type Standing = 'mapping' | 'all' | 'checked' | 'done' | 'failed' | 'stopped';
const imported = new WeakMap<Scene, Promise<Record<Standing, string>>>();

/** Imports at each place where they wait for somebody, made once. */
function imports(scene: Scene): Promise<Record<Standing, string>> {
  const known = imported.get(scene) ?? make(scene);
  imported.set(scene, known);
  return known;
}

async function make({ world, as, jobs }: Scene): Promise<Record<Standing, string>> {
  const desk = new ImportDesk(world, as.helena);
  const asked = await desk.upload(FILE);
  await desk.settled(asked.body.id);
  const answers = {
    ...{ dates: 'day_first', jobs: { Warehouse: jobs[0]! }, statuses: { 'On ice': 'active' } },
    ...{ stages: { Somewhere: '' }, recruiters: { 'Nobody Known': '' } },
  };
  const checked = await desk.checked(FILE, answers);
  const done = await desk.checked(FILE.replaceAll('x-', 'y-'), answers);
  await desk.confirmed(done.id);
  const failed = await desk.upload('not a table');
  await desk.settled(failed.body.id);
  const stopped = await desk.upload(FILE);
  await desk.ask(stopped.body.id, 'stop');
  const ids = { mapping: asked.body.id, checked: checked.id, done: done.id };
  return { ...ids, all: asked.body.id, failed: failed.body.id, stopped: stopped.body.id };
}

const of = (standing: Standing, more = ''): Place => ({
  ...{ name: `import-${standing}`, as: 'helena' },
  path: async (scene) => `/imports/${(await imports(scene))[standing]}${more}`,
});

export const IMPORT: readonly Place[] = [
  { name: 'import-none', as: 'helena', path: () => '/imports' },
  of('mapping'),
  of('all', '?all=true'),
  of('checked'),
  of('done'),
  of('failed'),
  of('stopped'),
  {
    ...{ name: 'import-list', as: 'helena' },
    path: async (scene) => {
      await imports(scene);
      return '/imports';
    },
  },
];
