module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'test-servers',
  globalSetup: require.resolve('./src/redis-and-s3-global-setup.ts'),
}
