module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'quickstart',
  globalSetup: require.resolve('@acache/test-servers/redis-global-setup'),
}
