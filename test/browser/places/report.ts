import type { Place } from './place';

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
  { name: 'audit', as: 'helena', path: () => '/audit' },
  {
    ...{ name: 'report-persons', as: 'helena' },
    path: async ({ world }) => {
      await world.ground();
      return '/report';
    },
  },
];
