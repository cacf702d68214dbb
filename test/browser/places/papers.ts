import { Readable } from 'node:stream';
import { PaperIntake } from '../../../src/hiring/papers/paper-intake';
import { Papers } from '../../../src/hiring/papers/papers';
import type { ApplicationId } from '../../../src/store/entities/hiring/application.entity';
import { pdf } from '../../world/papers';
import type { Scene } from '../scene';
import { comesAs, posted } from './candidate';
import type { Place } from './place';

const NAMES = ['Ansioluettelo 2026.pdf', 'رسالة.pdf', `${'x'.repeat(100)}.pdf`];

/** Otso's application, with three files of his and one that anybody may have sent. */
async function withPapers(scene: Scene): Promise<string> {
  const id = scene.of('Otso Lehto') as ApplicationId;
  const { app, units } = scene.world;
  const [intake, papers] = [app.get(PaperIntake), app.get(Papers)];
  for (const [i, name] of [...NAMES, 'other.pdf'].entries()) {
    const file = { name, type: '', content: Readable.from([pdf(name)]) };
    const held = await intake.hold(file);
    const sender = { by: 'candidate', isConfirmed: i < NAMES.length };
    await units.run(() => papers.add(id, [held], sender));
  }
  return id;
}

/** Files that come with applications, and the door for pages elsewhere. */
export const PAPERS: readonly Place[] = [
  {
    name: 'open-files-mine',
    ...{ as: null, before: comesAs('Otso Lehto') },
    path: async (scene) => `/my/${await withPapers(scene)}`,
  },
  {
    name: 'open-files-staff',
    as: 'kaisa',
    path: async (scene) => `/applications/${await withPapers(scene)}`,
  },
  {
    name: 'open-files-add',
    as: 'kaisa',
    path: (scene) => `/applications/${scene.of('Otso Lehto')}/files`,
  },
  {
    name: 'open-door',
    as: 'kaisa',
    path: async (scene) => {
      const job = await posted(scene);
      const headers = { authorization: `Bearer ${scene.as.kaisa.token}` };
      const url = `${scene.world.url}/jobs/${job}/door/key`;
      await fetch(url, { method: 'POST', headers, redirect: 'manual' });
      return `/jobs/${job}/public?done=key`;
    },
  },
];
