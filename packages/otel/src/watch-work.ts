/** Traced work, from its beginning to its end. */
import { type AcacheTraces, tracing } from '@acache/core/driver'
import { guarded } from './guarded.ts'

/** What is done about the work of one kind. */
export interface Watcher<M, S> {
  /** The work begins, in the context of who asks for it. The answer is kept for `ended`. */
  begun(message: M): S
  /** The work has ended well (`result`) or failed (`error`), after so long. */
  ended(message: M, state: S, seconds: number): void
}

/** Watches loads, or calls of storages; the answer ends that. */
export function watchWork<K extends keyof AcacheTraces, S>(
  kind: K,
  { begun, ended }: Watcher<AcacheTraces[K], S>,
): () => void {
  type Message = AcacheTraces[K]
  const underWay = new WeakMap<Message, { readonly state: S; readonly startedAt: number }>()
  const finish = guarded((message: Message) => {
    const work = underWay.get(message)
    if (work === undefined) return
    underWay.delete(message)
    ended(message, work.state, (performance.now() - work.startedAt) / 1000)
  })
  const channels = [
    [
      'start',
      guarded((message: Message) => {
        const startedAt = performance.now()
        underWay.set(message, { state: begun(message), startedAt })
      }),
    ],
    // A promise goes on after `end`.
    [
      'end',
      (message: Message) => {
        if ('result' in message || 'error' in message) finish(message)
      },
    ],
    ['asyncEnd', finish],
  ] as const
  const subscribed = channels.map(([phase, told]) => {
    const hear = (message: unknown) => told(message as Message)
    const channel = tracing[kind][phase]
    channel.subscribe(hear)
    return () => channel.unsubscribe(hear)
  })
  return () => {
    for (const unsubscribe of subscribed) unsubscribe()
  }
}
