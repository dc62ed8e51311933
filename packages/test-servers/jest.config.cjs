module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'test-servers',
  globalSetup: require.resolve('./src/redis-global-setup.ts'),
}
