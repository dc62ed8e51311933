module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'cache-status',
}
