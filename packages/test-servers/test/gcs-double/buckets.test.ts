import { describe, expect, it } from '@jest/globals'
import { BUCKET, failure, start } from './start.ts'

describe('listing', () => {
  it('goes page by page, in the order of the bytes, under a prefix', async () => {
    await using service = await start()
    const names = ['p/z', 'p/\u{ff61}', 'p/\u{1f600}', 'p/a', 'p/B', 'other']
    for (const name of names) service.double.putObject(BUCKET, name, 'x')
    const found: unknown[] = []
    let query: object | null = { prefix: 'p/', maxResults: 2, autoPaginate: false }
    for (let pages = 0; query !== null; pages++) {
      expect(pages).toBeLessThan(3)
      const [files, next]: [{ name: string }[], object | null, unknown] = await service.bucket.getFiles(query)
      found.push(files.map(({ name }) => name))
      query = next === null ? null : { ...next, autoPaginate: false }
    }
    expect(found).toEqual([['p/B', 'p/a'], ['p/z', 'p/\u{ff61}'], ['p/\u{1f600}']])
  })

  it('rolls names up at a delimiter, across pages', async () => {
    await using service = await start()
    for (const name of ['a', 'd/1', 'd/2', 'e/1', 'f']) service.double.putObject(BUCKET, name, 'x')
    const pages: unknown[] = []
    let token: string | undefined = ''
    while (token !== undefined) {
      const answer = await service.ask(
        `/o?delimiter=/&maxResults=2&fields=items/name,prefixes,nextPageToken&pageToken=${token}`,
      )
      const { nextPageToken, ...page } = (await answer.json()) as { nextPageToken?: string }
      pages.push(page)
      token = nextPageToken
    }
    expect(pages).toEqual([
      { items: [{ name: 'a' }], prefixes: ['d/'] },
      { items: [{ name: 'f' }], prefixes: ['e/'] },
    ])
  })

  it('gives only the fields that are asked for', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'x', { metadata: { a: '1', b: '2' } })
    const list = async (fields: string) => (await service.ask(`/o?fields=${fields}`)).json()
    expect(await list('items(name,metadata/a)')).toEqual({ items: [{ name: 'f', metadata: { a: '1' } }] })
    expect(await list('kind')).toEqual({ kind: 'storage#objects' })
    expect(await list('items(name')).toMatchObject({ error: { code: 400 } })
  })

  it.each(['maxResults=0', 'maxResults=x', 'pageToken=!'])('refuses %s', async (query) => {
    await using service = await start()
    expect((await service.ask(`/o?${query}`)).status).toBe(400)
  })
})

describe('buckets', () => {
  it('are made once, and removed when empty', async () => {
    await using service = await start()
    const bucket = service.storage.bucket('another')
    await bucket.create()
    expect(await failure(bucket.create())).toMatchObject({ code: 409, errors: [{ reason: 'conflict' }] })
    service.double.putObject('another', 'f', 'x')
    expect(await failure(bucket.delete())).toMatchObject({ code: 409 })
    await bucket.deleteFiles()
    await bucket.delete()
    expect(await bucket.exists()).toEqual([false])
    expect(await failure(service.storage.createBucket('No'))).toMatchObject({ code: 400 })
  })

  it('take a lifecycle', async () => {
    await using service = await start()
    const rule = {
      action: { type: 'Delete' as const },
      condition: { daysSinceCustomTime: 1, matchesPrefix: ['app/'] },
    }
    await service.bucket.setMetadata({ lifecycle: { rule: [rule] } })
    expect((await service.bucket.getMetadata())[0]).toMatchObject({
      lifecycle: { rule: [rule] },
      metageneration: '2',
    })
    await service.bucket.setMetadata({ lifecycle: null })
    expect((await service.bucket.getMetadata())[0]).not.toHaveProperty('lifecycle')
  })

  it.each([
    [{ rules: [] }],
    [{ rule: [{ action: { type: 'Remove' }, condition: { age: 1 } }] }],
    [{ rule: [{ action: { type: 'Delete' }, condition: {} }] }],
    [{ rule: [{ action: { type: 'Delete' }, condition: { age: -1 } }] }],
    [{ rule: [{ action: { type: 'Delete' }, condition: { age: '1' } }] }],
    [{ rule: [{ action: { type: 'Delete' }, condition: { years: 1 } }] }],
    [{ rule: [{ action: { type: 'Delete' }, condition: { age: 1, matchesPrefix: 'app/' } }] }],
    [{ rule: [{ action: { type: 'SetStorageClass' }, condition: { age: 1 } }] }],
    [{ rule: [{ condition: { age: 1 } }] }],
  ])('refuse the lifecycle %j', async (lifecycle) => {
    await using service = await start()
    const answer = await service.ask('', { method: 'PATCH', body: JSON.stringify({ lifecycle }) })
    expect(answer.status).toBe(400)
  })

  it('know no other paths', async () => {
    await using service = await start()
    for (const path of ['/acl', '/o/', '/o/a/b', '/o/%zz', '/o/a/rewriteTo/b/c'])
      for (const method of ['GET', 'POST', 'PATCH'])
        expect((await service.ask(path, { method })).status).toBe(404)
  })
})
