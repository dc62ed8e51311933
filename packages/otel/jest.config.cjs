module.exports = { ...require('../../jest.config.cjs'), displayName: 'otel' }
