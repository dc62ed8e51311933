module.exports = {
  ...require('../../jest.config.cjs'),
  displayName: 'nextjs',
  modulePathIgnorePatterns: ['<rootDir>/.next/'],
}
