module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'object-storage',
  globalSetup: require.resolve('@acache/test-servers/redis-and-s3-global-setup'),
}
