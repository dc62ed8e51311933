module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'bg-writer-readers',
}
