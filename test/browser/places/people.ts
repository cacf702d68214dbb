import { Feeds } from '../../../src/integrations/calendar/feeds';
import { TemplateChanges } from '../../../src/mail/letters/own/template-changes';
import { TemplateVersions } from '../../../src/mail/letters/own/template-versions.repository';
import type { Scene } from '../scene';
import type { Place } from './place';

/** A letter that was changed once. */
async function changed(scene: Scene): Promise<void> {
  const { app } = scene.world;
  if ((await app.get(TemplateVersions).of('receipt', 'en')).length > 0) return;
  const changes = app.get(TemplateChanges);
  const { source, version: seen } = await changes.now('receipt', 'en');
  const own = source.replace('Thank you', 'Many thanks');
  await changes.save([{ name: 'receipt', locale: 'en', source: own, seen }], scene.helena.id);
}

/** Accounts, people, letters, and how mail leaves. */
export const PEOPLE: readonly Place[] = [
  { name: 'sign-in-fi', as: null, path: () => '/sign-in?lang=fi' },
  { name: 'password-reset', as: null, path: () => '/password-reset' },
  { name: 'me', as: 'kaisa', path: () => '/me' },
  { name: 'me-calendar-none', as: 'helena', path: () => '/me/calendar' },
  {
    name: 'me-calendar',
    as: 'kaisa',
    path: async (scene) => {
      await scene.world.app.get(Feeds).make({ id: scene.kaisa.id, role: 'recruiter' }, true);
      return '/me/calendar';
    },
  },
  { name: 'me-lead', as: 'helena', path: () => '/me' },
  { name: 'users', as: 'admin', path: () => '/settings/users' },
  { name: 'users-invite', as: 'admin', path: () => '/settings/users/invite' },
  { name: 'users-one', as: 'admin', path: (scene) => `/settings/users/${scene.kaisa.id}` },
  { name: 'templates', as: 'helena', path: () => '/settings/templates' },
  { name: 'templates-letter', as: 'helena', path: () => '/settings/templates/rejection' },
  {
    name: 'templates-versions',
    as: 'helena',
    path: async (scene) => {
      await changed(scene);
      return '/settings/templates/receipt/versions?locale=en';
    },
  },
  {
    name: 'templates-versions-none',
    as: 'helena',
    path: () => '/settings/templates/receipt/versions?locale=sv',
  },
  { name: 'mail-settings', as: 'admin', path: () => '/settings/mail' },
];
