module.exports = {
  ...require('../jest.config.cjs'),
  displayName: 'repo',
  testMatch: ['<rootDir>/**/*.test.ts'],
  // `scripts/test-matrix consumers` runs these: they install many megabytes.
  testPathIgnorePatterns: ['<rootDir>/matrix/'],
}
