module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'python-and-node',
}
