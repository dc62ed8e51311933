module.exports = {
  ...require('../jest.config.cjs'),
  displayName: 'repo',
  testMatch: ['<rootDir>/**/*.test.ts'],
}
