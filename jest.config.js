const { availableParallelism } = require('node:os');

/** Types are stripped; `npm run check` looks at them. */
function swc(syntax, more = {}) {
  return [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax, decorators: true, ...more },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: 'automatic', importSource: 'preact' },
        },
      },
      module: { type: 'commonjs' },
    },
  ];
}

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // by itself Jest leaves one core idle, and with one worker it runs in its own process, whose memory then grows with
  // every suite that loads Nest and TypeORM anew, until the collector does nothing but collect. One more than cores, for
  // each waits for disk and databases a third of its time
  maxWorkers: availableParallelism() + 1,
  workerIdleMemoryLimit: '700MB',
  // a machine that is busy is no fault of ours; what takes long is for the benches to say. For all alike: files share processes, and
  // a file that sets its own sets that of those behind it too
  testTimeout: 600_000,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  globalSetup: '<rootDir>/test/world/set-up.ts',
  globalTeardown: '<rootDir>/test/world/tear-down.ts',
  testMatch: ['**/*.spec.ts'],
  transform: { '^.+\\.ts$': swc('typescript'), '^.+\\.tsx$': swc('typescript', { tsx: true }) },
};
