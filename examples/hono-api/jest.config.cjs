module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'hono-api',
}
