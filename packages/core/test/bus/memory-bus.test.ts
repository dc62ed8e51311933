import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { BroadcastChannel, Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { ConfigurationError, MemoryBus, type MemoryBusOptions } from '../../src/index.ts'
import { ear, heard } from './ear.ts'

const open: MemoryBus[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((bus) => bus.close()))
})
function make(options?: MemoryBusOptions): MemoryBus {
  const bus = new MemoryBus(options)
  open.push(bus)
  return bus
}

describe('MemoryBus', () => {
  it('tells the others at the same bus, in a later turn and in order, and not the one it comes from', async () => {
    const bus = make()
    const [a, b] = [ear(), ear()]
    bus.subscribe(a.listener)
    bus.subscribe(b.listener)
    bus.publish({ keys: ['1'], from: a.listener })
    bus.publish({ keys: ['2', '3'], from: b.listener })
    bus.publish({ keys: undefined, from: a.listener })
    bus.publish({ keys: ['4'] })
    await Promise.resolve()
    expect([a.told, b.told]).toEqual([['gap'], ['gap']])
    await bus.flush()
    expect(a.told).toEqual(['gap', 'changed 2,3', 'changed 4'])
    expect(b.told).toEqual(['gap', 'changed 1', 'gap', 'changed 4'])
  })

  it('tells nobody who has left', async () => {
    const bus = make()
    const [a, b] = [ear(), ear()]
    const leave = bus.subscribe(a.listener)
    bus.subscribe(b.listener)
    bus.publish({ keys: ['1'] })
    leave()
    leave()
    await bus.flush()
    expect([a.told, b.told]).toEqual([['gap'], ['gap', 'changed 1']])
  })

  it('tells the others when a listener throws, and warns', async () => {
    const bus = make()
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const b = ear()
    const throwing = ear()
    bus.subscribe({
      ...throwing.listener,
      changed() {
        throw new Error('deaf')
      },
    })
    bus.subscribe(b.listener)
    bus.publish({ keys: ['1'] })
    await bus.flush()
    expect(b.told).toEqual(['gap', 'changed 1'])
    expect(warn.mock.calls).toEqual([['a listener of a bus threw: Error: deaf', { type: 'AcacheWarning' }]])
    warn.mockRestore()
  })

  it('does not hear buses without its channel, or with another', async () => {
    const [a, b, c] = [make({ channel: 'a' }), make({ channel: 'b' }), make()]
    const told = [a, b, c].map((bus) => {
      const { listener, told } = ear()
      bus.subscribe(listener)
      return told
    })
    a.publish({ keys: ['1'] })
    await heard(told[0] ?? [], 'changed 1')
    const last = make({ channel: 'b' })
    last.publish({ keys: ['2'] })
    await heard(told[1] ?? [], 'changed 2')
    expect(told).toEqual([['gap', 'changed 1'], ['gap', 'changed 2'], ['gap']])
  })

  it('hears buses of its channel in another thread, and is heard there', async () => {
    const bus = make({ channel: 'threads' })
    const { listener, told } = ear()
    bus.subscribe(listener)
    // A thread of its own speaks what a bus there speaks: the name of the channel and the form of its messages are the contract.
    const worker = new Worker(
      `const { parentPort, BroadcastChannel } = require('node:worker_threads')
       const channel = new BroadcastChannel('acache:bus:threads')
       channel.onmessage = ({ data }) => {
         parentPort.postMessage(data)
         channel.postMessage({ acache: 1, keys: data.keys.map((key) => key + '!') })
         channel.postMessage({ acache: 1, keys: undefined })
         channel.close()
       }
       parentPort.postMessage('ready')`,
      { eval: true },
    )
    const said: unknown[] = []
    const answered = new Promise<void>((resolve) => {
      worker.on('message', (data) => {
        said.push(data)
        if (data === 'ready') bus.publish({ keys: ['k', '\ud800'] })
        else resolve()
      })
    })
    await answered
    await heard(told, 'changed k!,\ud800!')
    expect(said).toEqual(['ready', { acache: 1, keys: ['k', '\ud800'] }])
    expect(told).toEqual(['gap', 'changed k,\ud800', 'changed k!,\ud800!', 'gap'])
    await worker.terminate()
  })

  it('reports what others say on its channel', async () => {
    const { listener, told } = ear()
    make({ channel: 'shared' }).subscribe(listener)
    const other = new BroadcastChannel('acache:bus:shared')
    for (const nonsense of [
      'hello',
      null,
      { keys: ['k'] },
      { acache: 1, keys: [1] },
      { acache: 2, keys: [] },
    ])
      other.postMessage(nonsense)
    other.postMessage({ acache: 1, keys: ['k'] })
    await heard(told, 'changed k')
    other.close()
    const failed = 'failed a message on the BroadcastChannel acache:bus:shared is none of a MemoryBus'
    expect(told).toEqual(['gap', failed, failed, failed, failed, failed, 'changed k'])
  })

  it('delivers what was published before it is closed, and nothing after', async () => {
    const bus = new MemoryBus()
    const { listener, told } = ear()
    bus.subscribe(listener)
    bus.publish({ keys: ['1'] })
    const closed = bus.close()
    bus.publish({ keys: ['2'] })
    await closed
    await bus.close()
    await bus.flush()
    expect(told).toEqual(['gap', 'changed 1'])
    expect(() => bus.subscribe(listener)).toThrow(ConfigurationError)
  })

  it('does not keep the process alive', async () => {
    const script = join(__dirname, 'scripts', 'open-memory-bus.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
    try {
      expect(await once(child, 'close')).toEqual([0, null])
    } finally {
      child.kill('SIGKILL')
    }
  })

  it.each([
    [{ chanel: 'a' }, 'did you mean channel?'],
    [{ channel: '' }, 'MemoryBus: channel is ""; give a name'],
    [{ channel: 7 }, 'MemoryBus: channel is 7'],
    [null, 'pass an object'],
  ])('refuses options that cannot work: %j', (options, message) => {
    const attempt = () => new MemoryBus(options as object)
    expect(attempt).toThrow(ConfigurationError)
    expect(attempt).toThrow(message)
  })
})
