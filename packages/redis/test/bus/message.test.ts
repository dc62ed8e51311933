import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { BadMessage, LaterMessage, type Message, MessageForm } from '../../src/bus/message.ts'

const key = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('a', '\ud800', '\udc00', '\uffff', '"', '\n') }),
)

const message: fc.Arbitrary<Message> = fc.record({
  sender: fc.uuid(),
  sequence: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  keys: fc.option(fc.array(key), { nil: undefined }),
})

const open = new MessageForm('channel', undefined)
const signed = new MessageForm('channel', 'secret')

const decode = (form: MessageForm, text: string) => form.decode(Buffer.from(text))

describe('a message', () => {
  it.each([
    ['unsigned', open],
    ['signed', signed],
  ])('comes back as it was, %s', (_name, form) => {
    fc.assert(
      fc.property(message, (given) => {
        expect(decode(form, form.encode(given))).toEqual(given)
      }),
    )
  })

  const given: Message = { sender: 's', sequence: 1, keys: ['k'] }

  it('is readable, and names no value', () => {
    expect(open.encode(given)).toBe('{"v":1,"sender":"s","sequence":1,"keys":["k"]}')
    expect(open.encode({ ...given, keys: undefined })).toContain('"keys":"all"')
  })

  it('that anybody has changed is refused where there is a secret', () => {
    const text = signed.encode(given)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 127 }), (index, flip) => {
        const bytes = Buffer.from(text)
        bytes[index] = (bytes[index] ?? 0) ^ flip
        expect(() => signed.decode(bytes)).toThrow(BadMessage)
      }),
    )
  })

  it.each([
    ['another secret', new MessageForm('channel', 'other').encode(given)],
    ['another channel', new MessageForm('channel 2', 'secret').encode(given)],
    ['no secret', open.encode(given)],
    ['nothing', ''],
  ])('that is signed with %s is refused where there is a secret', (_name, text) => {
    expect(() => decode(signed, text)).toThrow(BadMessage)
  })

  it('signed is refused where there is no secret', () => {
    expect(() => decode(open, signed.encode(given))).toThrow(BadMessage)
  })

  it('takes bytes for a secret', () => {
    const bytes = new MessageForm('channel', Buffer.from('secret'))
    expect(decode(signed, bytes.encode(given))).toEqual(given)
  })

  it.each([
    'null',
    '7',
    '[]',
    '{}',
    '{"v":1,"sender":"s","sequence":1}',
    '{"v":1,"sender":"","sequence":1,"keys":[]}',
    '{"v":1,"sender":"s","sequence":0,"keys":[]}',
    '{"v":1,"sender":"s","sequence":1.5,"keys":[]}',
    '{"v":1,"sender":"s","sequence":"1","keys":[]}',
    '{"v":1,"sender":"s","sequence":1,"keys":[1]}',
    '{"v":1,"sender":"s","sequence":1,"keys":"some"}',
    '{"v":0,"sender":"s","sequence":1,"keys":[]}',
    '{"v":"2","sender":"s","sequence":1,"keys":[]}',
    'hello',
  ])('of another make is refused: %s', (text) => {
    expect(() => decode(open, text)).toThrow(BadMessage)
  })

  it('is bytes', () => {
    expect(() => open.decode(null)).toThrow(BadMessage)
    expect(() => open.decode(['k'])).toThrow(BadMessage)
  })

  it('of a later release is told apart, since it has news', () => {
    expect(() => decode(open, '{"v":2,"other":"fields"}')).toThrow(LaterMessage)
  })
})
