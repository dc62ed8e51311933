import { describe, expect, it } from '@jest/globals'
import { BUCKET, failure, start, stored } from './start.ts'

const LOST = { code: 412, errors: [{ reason: 'conditionNotMet' }] }

describe('conditions', () => {
  it('let exactly one of many create an object', async () => {
    await using service = await start()
    const saves = Array.from({ length: 30 }, (_, index) =>
      service.bucket
        .file('f')
        .save(`${index}`, { resumable: false, preconditionOpts: { ifGenerationMatch: 0 } }),
    )
    const results = await Promise.allSettled(saves)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(LOST)
    const winner = results.findIndex(({ status }) => status === 'fulfilled')
    expect(stored(service.double, 'f').text).toBe(`${winner}`)
  })

  it('bind a write to the generation that was read', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'old')
    const { generation } = stored(service.double, 'f')
    const save = () =>
      service.bucket
        .file('f')
        .save('new', { resumable: false, preconditionOpts: { ifGenerationMatch: generation } })
    await save()
    expect(await failure(save())).toMatchObject(LOST)
    expect(await failure(service.bucket.file('f').delete({ ifGenerationMatch: generation }))).toMatchObject(
      LOST,
    )
    await service.bucket.file('f').delete({ ifGenerationMatch: stored(service.double, 'f').generation })
    expect(await failure(save())).toMatchObject(LOST)
  })

  it('bind a patch to generation and metageneration', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'x')
    const { generation } = stored(service.double, 'f')
    const patch = (ifGenerationMatch: string, ifMetagenerationMatch: number) =>
      service.bucket
        .file('f')
        .setMetadata({ metadata: { a: '1' } }, { ifGenerationMatch, ifMetagenerationMatch })
    await patch(generation, 1)
    expect(await failure(patch(generation, 1))).toMatchObject(LOST)
    expect(await failure(patch('1', 2))).toMatchObject(LOST)
    await patch(generation, 2)
    expect(stored(service.double, 'f').metageneration).toBe('3')
  })

  it('bind a resumable upload when it begins and when it ends', async () => {
    await using service = await start()
    const save = () => service.bucket.file('f').save('mine', { preconditionOpts: { ifGenerationMatch: 0 } })
    service.double.next('uploads.put', { kind: 'race' })
    expect(await failure(save())).toMatchObject(LOST)
    expect(stored(service.double, 'f').text).toBe('of another client')
    service.double.forget()
    expect(await failure(save())).toMatchObject({ status: 412 })
    expect(service.double.requests.map(({ operation, status }) => [operation, status])).toEqual([
      ['uploads.start', 412],
    ])
  })

  it('bind both ends of a copy', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'x')
    const { generation } = stored(service.double, 'f')
    const copy = (query: string) => service.ask(`/o/f/rewriteTo/b/${BUCKET}/o/g?${query}`, { method: 'POST' })
    expect((await copy('ifSourceGenerationMatch=1')).status).toBe(412)
    expect((await copy('sourceGeneration=1')).status).toBe(404)
    expect((await copy(`ifSourceGenerationMatch=${generation}&ifGenerationMatch=0`)).status).toBe(200)
    expect((await copy('ifGenerationMatch=0')).status).toBe(412)
  })

  it.each(['/o/f', '/o/f?alt=media'])('spare a reader of %s what it has', async (path) => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'x')
    const { generation } = stored(service.double, 'f')
    const ask = async (condition: string) => {
      const answer = await service.ask(`${path}${path.includes('?') ? '&' : '?'}${condition}`)
      return [answer.status, (await answer.text()) === '']
    }
    expect(await ask(`ifGenerationNotMatch=${generation}`)).toEqual([304, true])
    expect(await ask('ifMetagenerationNotMatch=1')).toEqual([304, true])
    expect(await ask('ifGenerationNotMatch=1')).toEqual([200, false])
    expect(await ask('ifGenerationMatch=1')).toEqual([412, false])
    expect(await ask('ifMetagenerationMatch=1')).toEqual([200, false])
    expect(await ask('generation=1')).toEqual([404, false])
    expect(await ask('ifGenerationMatch=one')).toEqual([400, false])
  })

  it('that ask for another version refuse a write with 304', async () => {
    await using service = await start()
    const send = async (condition: string) =>
      (await service.send(`uploadType=media&name=f&${condition}`, { body: 'x' })).status
    expect(await send('ifGenerationNotMatch=0')).toBe(304)
    expect(await send('ifGenerationNotMatch=1')).toBe(304)
    service.double.putObject(BUCKET, 'f', 'x')
    expect(await send('ifMetagenerationNotMatch=1')).toBe(304)
    expect(await send('ifGenerationNotMatch=0')).toBe(200)
    expect(await send('ifMetagenerationMatch=2')).toBe(412)
  })

  it('do not hold back the news that an object is not there', async () => {
    await using service = await start()
    expect(await failure(service.bucket.file('f').delete({ ifGenerationMatch: 1 }))).toMatchObject({
      code: 404,
    })
    expect((await service.ask('/o/f?ifGenerationMatch=1')).status).toBe(404)
  })
})
