/** Work over a server that does not answer: what it comes to when its deadlines have passed. */
import { manualTime } from '@acache/core/testing'

/** What work answers, while the library's clock, and no other, runs on for as long as that takes. */
export async function pastDeadlines<T>(work: () => Promise<T>): Promise<T> {
  using time = manualTime()
  let settled = false
  const settle = () => {
    settled = true
  }
  const answer = work()
  answer.then(settle, settle)
  while (!settled) await time.advance('20s')
  return answer
}
