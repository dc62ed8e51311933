/** Uses a bus that nobody closes, and has nothing more to do. */
import { MemoryBus } from '../../../src/index.ts'

const bus = new MemoryBus({ channel: 'never closed' })
bus.subscribe({ changed() {}, gap() {}, failed() {} })
bus.publish({ keys: ['k'] })
