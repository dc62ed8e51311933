module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'fastify-api',
}
