module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'chain',
  globalSetup: require.resolve('@acache/test-servers/redis-global-setup'),
}
