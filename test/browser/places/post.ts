import { AddressList } from '../../../src/hiring/suppressions/address-list';
import { DisputeLinks } from '../../../src/hiring/verbs/contacts/dispute-links';
import { Message } from '../../../src/store/entities/mail/message.entity';
import type { Instant } from '../../../src/kernel/instant';
import { cameBack, cameIn, contested, standsSo } from '../post-scene';
import type { Scene } from '../scene';
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
  { name: 'post-outbox-empty', as: 'kaisa', path: () => '/outbox?show=failed' },
  {
    name: 'post-outbox',
    as: 'kaisa',
    path: async (scene) => {
      await waits(scene);
      await fails(scene);
      await cameBack(scene, 'Eero Salo');
      return '/outbox?show=all';
    },
  },
  {
    name: 'post-message-waits',
    as: 'kaisa',
    path: async (scene) => `/outbox/${await waits(scene)}`,
  },
  {
    name: 'post-message-failed',
    as: 'kaisa',
    path: async (scene) => `/outbox/${await fails(scene)}`,
  },
  {
    name: 'post-message-back',
    as: 'kaisa',
    path: async (scene) => `/outbox/${await cameBack(scene, 'Liisa Mäkinen')}`,
  },
  {
    name: 'post-message-cancel',
    as: 'kaisa',
    path: async (scene) => `/outbox/${await waits(scene)}/cancel`,
  },
  {
    name: 'post-message-address',
    as: 'kaisa',
    path: async (scene) => `/outbox/${await cameBack(scene, '🦊 Kettu Repo')}/address`,
  },
  { name: 'post-addresses-empty', as: 'helena', path: () => '/addresses' },
  {
    name: 'post-addresses',
    as: 'helena',
    path: async (scene) => {
      const address = await failing(scene);
      return `/addresses?done=given&${address}`;
    },
  },
  {
    name: 'post-address-release',
    as: 'helena',
    path: async (scene) => `/addresses/release?address=${await failing(scene)}`,
  },
  {
    name: 'post-absences-empty',
    as: 'kaisa',
    path: () => '/absences',
  },
  {
    name: 'post-absence-new',
    as: 'kaisa',
    path: (scene) =>
      `/absences/new?preview=true&from=2026-05-12T12:00&to=2026-05-29T16:00&delegate=${scene.helena.id}`,
  },
  {
    name: 'post-absences',
    as: 'helena',
    path: async (scene) => {
      const { world, as, helena, kaisa, admin } = scene;
      const enter = (user: string, from: string, to: string, delegate: string) =>
        world.post(`users/${user}/absences`, { from, to, delegate }, as.helena);
      await enter(admin.id, '2026-05-11T08:00:00+03:00', '2026-05-20T16:00:00+03:00', helena.id);
      await enter(kaisa.id, '2026-07-01T08:00:00+03:00', '2026-07-31T16:00:00+03:00', helena.id);
      return '/absences?done=entered';
    },
  },
  { name: 'post-disputes-empty', as: 'helena', path: () => '/disputes' },
  {
    name: 'post-disputes',
    as: 'helena',
    path: async (scene) => {
      await contested(scene, 'Aino Berg');
      return '/disputes';
    },
  },
  {
    name: 'post-dispute',
    as: 'helena',
    path: async (scene) => `/disputes/${await contested(scene, 'Maija Virtanen')}`,
  },
  {
    name: 'post-link-dispute',
    as: null,
    path: async (scene) => {
      await scene.verb('Liisa Mäkinen', 'contacts', {
        ...{ purpose: 'status_update', channel: 'phone', at: '2026-05-12T10:00:00+03:00' },
        note: 'We spoke about the next steps.',
      });
      const [row] = await scene.world.units.manager.query<{ id: string }[]>(
        'SELECT id FROM logged_contacts WHERE "disputedAt" IS NULL',
      );
      const link = scene.world.app.get(DisputeLinks).to(row!.id);
      return `${link.slice(link.indexOf('/dispute/'))}?lang=fi`;
    },
  },
  {
    name: 'post-link-request',
    as: null,
    path: async (scene) => {
      await scene.verb('Otso Lehto', 'requests', {
        ...{ to: 'pekka@example.fi', due: '2026-05-14T12:00:00+03:00' },
        what: 'Shall we take him to the second interview? Your word by Thursday would do.',
        wants: 'decision',
      });
      await scene.delivered();
      const [message] = await scene.world.units.manager.find(Message, {
        where: { recipient: 'pekka@example.fi' },
      });
      return `${/\/request\/[\w-]+/.exec(message!.text)![0]}?lang=sv`;
    },
  },
];

/** A mail that leaves in a quarter of an hour, and can be taken back until then. */
function waits(scene: Scene): Promise<string> {
  const at = (scene.world.clock.now() + 900_000) as Instant;
  return standsSo(scene, 'Maija Virtanen', {
    ...{ status: 'pending', attempts: 0, nextAttemptAt: at, undoUntil: at, deliveredAt: null },
    ...{ answer: null, expiresAt: (at + 172_800_000) as Instant },
  });
}

/** A mail that the mail server refused. */
function fails(scene: Scene): Promise<string> {
  return standsSo(scene, 'Otso Lehto', {
    ...{ status: 'rejected', attempts: 1, deliveredAt: null },
    answer: '550 5.1.1 <candidate1@example.com>: Recipient address rejected: User unknown',
  });
}

/** An address that fails. */
async function failing(scene: Scene): Promise<string> {
  const address = 'candidate3@example.com';
  const caller = { id: scene.helena.id, role: 'hr_lead' } as const;
  await scene.world.app.get(AddressList).give(address, 'He said so by telephone.', caller);
  return address;
}
