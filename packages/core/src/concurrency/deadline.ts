/** Bounds how long an answer is waited for. */
import { after } from '../time/clock.ts'

/** What happens around a deadline. */
export interface Deadline {
  /** The longest wait, in milliseconds; Infinity: none. */
  readonly timeoutMs: number
  /** The error of an answer that did not come in time. */
  expired(): Error
  /** Told of an answer, or an error, that came after the deadline and is dropped. */
  late(): void
}

/** The promise's outcome, or `expired()` once `timeoutMs` is over. Infinity waits for ever. */
export function withDeadline<T>(promise: Promise<T>, deadline: Deadline): Promise<T> {
  if (deadline.timeoutMs === Number.POSITIVE_INFINITY) return promise
  return new Promise<T>((resolve, reject) => {
    let over = false
    const cancel = after(deadline.timeoutMs, () => {
      over = true
      reject(deadline.expired())
    })
    const settle = <A>(done: (outcome: A) => void) => {
      return (outcome: A) => {
        if (over) return deadline.late()
        cancel()
        done(outcome)
      }
    }
    promise.then(settle(resolve), settle(reject))
  })
}
