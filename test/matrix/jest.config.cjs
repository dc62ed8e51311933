module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'matrix',
  testMatch: ['<rootDir>/*.test.ts'],
}
