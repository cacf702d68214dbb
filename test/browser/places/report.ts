import { newId } from '../../../src/kernel/ids';
import type { Instant } from '../../../src/kernel/instant';
import { ExportsRepository } from '../../../src/reports/exports/exports.repository';
import type { ReportExport } from '../../../src/store/entities/reports/report-export.entity';
import type { Scene } from '../scene';
import type { Place } from './place';

/** One being made, one failed, one to be fetched. */
async function files({ world, helena }: Scene): Promise<void> {
  const stored = world.app.get(ExportsRepository);
  if ((await stored.of(helena.id, 1)).length > 0) return;
  const now = world.clock.now();
  const one: ReportExport = {
    ...{ id: newId(now), askedBy: helena.id, askedAt: now, status: 'running', format: 'csv' },
    ...{ what: 'list', filters: { kind: 'due' }, locale: 'en', zone: 'Europe/Helsinki' },
    ...{ total: 48_210, done: 21_500, parts: 0, bytes: 0, attempts: 1, lease: newId(now) },
    ...{ leasedUntil: (now + 1e9) as Instant, asOf: now, sight: null, ground: null },
    ...{ finishedAt: null, error: null },
  };
  const other = (change: Partial<ReportExport>): ReportExport =>
    Object.assign(structuredClone(one), { id: newId(now), lease: null, finishedAt: now }, change);
  const error = 'from must not be after to';
  await world.units.run(async () => {
    await stored.add(one);
    await stored.add(other({ status: 'failed', error }));
    await stored.add(other({ status: 'done', bytes: 4_321_000 }));
  });
}

export const REPORT: readonly Place[] = [
  { name: 'report', as: 'helena', path: () => '/report' },
  { name: 'report-jobs', as: 'helena', path: () => '/report?period=quarter&by=job' },
  { name: 'report-weeks', as: 'helena', path: () => '/report?by=week' },
  { name: 'report-stages', as: 'helena', path: () => '/report?by=stage' },
  { name: 'report-months', as: 'helena', path: () => '/report?by=month&period=year' },
  { name: 'report-definitions', as: 'helena', path: () => '/report/definitions' },
  { name: 'report-voice', as: 'helena', path: () => '/report/voice?period=year' },
  { name: 'report-own', as: 'kaisa', path: () => '/report' },
  { name: 'report-empty', as: 'helena', path: () => '/report?period=last-year' },
  { name: 'report-list', as: 'helena', path: () => '/report/list?kind=broken' },
  { name: 'report-list-empty', as: 'helena', path: () => '/report/list?kind=transport' },
  { name: 'report-silences', as: 'helena', path: () => '/report/silences?period=year' },
  {
    ...{ name: 'report-silences-empty', as: 'helena' },
    path: () => '/report/silences?period=last-year',
  },
  { name: 'exports', as: 'helena', before: files, path: () => '/report/exports?kind=broken' },
  { name: 'exports-own', as: 'kaisa', path: () => '/report/exports' },
  { name: 'audit', as: 'helena', path: () => '/audit' },
  {
    ...{ name: 'report-persons', as: 'helena' },
    path: async ({ world }) => {
      await world.ground();
      return '/report';
    },
  },
];
