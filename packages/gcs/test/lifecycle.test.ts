import { describe, expect, it } from '@jest/globals'
import { GCSCache } from '../src/index.ts'
import { openDouble } from './support/open-double.ts'

describe('lifecycleRule', () => {
  it('removes what expired a day ago under the prefix, and is taken by the service', async () => {
    await using at = await openDouble()
    const lifecycle = at.open({ prefix: 'app/%/' }).lifecycleRule()
    expect(lifecycle).toEqual({
      rule: [
        { action: { type: 'Delete' }, condition: { daysSinceCustomTime: 1, matchesPrefix: ['app/%25/'] } },
      ],
    })
    const bucket = at.client.bucket(at.bucket)
    await bucket.setMetadata({ lifecycle })
    expect((await bucket.getMetadata())[0].lifecycle).toEqual(lifecycle)
  })

  it('without a prefix is for the whole bucket', () => {
    expect(new GCSCache({ bucket: 'b' }).lifecycleRule()).toEqual({
      rule: [{ action: { type: 'Delete' }, condition: { daysSinceCustomTime: 1 } }],
    })
  })
})
