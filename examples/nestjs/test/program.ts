/** The example in a process of its own, with its time in the hands of the test: it passes when a message says by how much. */
import type { Duration } from '@acache/core'
import { manualTime } from '@acache/core/testing'
import '../src/main'

const time = manualTime()

process.on('message', async (by: Duration | 'really') => {
  if (by === 'really') time.restore()
  else await time.advance(by)
  process.send?.('passed')
})
