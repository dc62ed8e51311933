module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'nestjs',
}
