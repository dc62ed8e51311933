module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 's3',
  globalSetup: require.resolve('@acache/test-servers/redis-and-s3-global-setup'),
}
