module.exports = { ...require('../../jest.config.cjs'), displayName: 'test-servers' }
