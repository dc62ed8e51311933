/** The one Jest configuration: every package extends it, all run against the TypeScript sources. */

/** @param {object} decorators how swc compiles them */
const swc = (decorators) => [
  require.resolve('@swc/jest'),
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: decorators,
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  },
]

module.exports = {
  testEnvironment: 'node',
  // Packages of the workspace resolve to their sources; nothing needs to be built.
  testEnvironmentOptions: { customExportConditions: ['@acache/source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.legacy\\.test\\.ts$': swc({ legacyDecorator: true }),
    '\\.ts$': swc({ decoratorVersion: '2022-03' }),
  },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  maxWorkers: 2,
  // For tests with real servers and processes on a busy machine; the others take milliseconds.
  testTimeout: 60_000,
  // How long after the last test a process may take to end. ioredis keeps a timer for two seconds when it is told to
  // disconnect after its server has gone; connections that are kept alive for the next request take as long.
  openHandlesTimeout: 5000,
}
