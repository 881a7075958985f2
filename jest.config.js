/** @param tsx whether the files have JSX: in those that have none `<T>(x) => x` is a generic function. */
function compiled(tsx) {
  return [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', decorators: true, tsx },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: 'automatic', importSource: 'preact' },
        },
        target: 'es2024',
      },
      module: { type: 'es6' },
    },
  ];
}

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // For what hangs: on a machine that has much else to do a test takes ten times as long.
  testTimeout: 240_000,
  maxWorkers: '100%',
  // Modules of test files that are over are never let go of: a worker that has grown collects garbage for minutes.
  workerIdleMemoryLimit: '800MB',
  globalSetup: '<rootDir>/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
  transform: { '^.+\\.ts$': compiled(false), '^.+\\.tsx$': compiled(true) },
};
