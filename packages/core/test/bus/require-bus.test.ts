import { describe, expect, it } from '@jest/globals'
import { requireCacheBus } from '../../src/driver.ts'
import { ConfigurationError, MemoryBus } from '../../src/index.ts'

describe('requireCacheBus', () => {
  it('lets a bus pass', () => {
    requireCacheBus(new MemoryBus(), 'bus')
  })

  it.each([
    [null, 'x: bus is null, which has no publish()'],
    ['redis', 'x: bus is "redis", which has no publish()'],
    [{ publish() {}, subscribe() {}, flush() {} }, 'x: bus is an object (Object), which has no close()'],
  ])('refuses %p', (value, message) => {
    const attempt = () => requireCacheBus(value, 'x: bus')
    expect(attempt).toThrow(ConfigurationError)
    expect(attempt).toThrow(message)
  })
})
