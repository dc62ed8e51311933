module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'write-your-own-driver',
}
