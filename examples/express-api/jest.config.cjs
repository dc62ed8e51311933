module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'express-api',
}
