module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'redis',
  globalSetup: require.resolve('@acache/test-servers/redis-global-setup'),
}
