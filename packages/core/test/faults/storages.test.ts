/** The sheets of the fault matrix about storages of the core. */
import { overFaultyDriver, playSheet, sheets } from '../../../test-servers/src/fault-matrix/index.ts'
import { jump, type Stage } from '../../../test-servers/src/fault-matrix/play.ts'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { createStorage } from '../../src/storage/driver-storage.ts'

playSheet(sheets.bytes, {
  open: (fault) => overFaultyDriver(fault, (driver, onError) => createStorage(driver, { onError })),
})

const encrypt = { keys: [new Uint8Array(32).fill(1)] }
playSheet(sheets.encrypted, {
  open: (fault) => overFaultyDriver(fault, (driver, onError) => createStorage(driver, { onError, encrypt })),
})

playSheet(sheets.memory, {
  open(fault): Stage {
    let tooLarge = false
    let putBack = () => {}
    return {
      storage: new InMemCache({ maxBytes: 50, sizeOf: () => (tooLarge ? 100 : 1) }),
      told: [],
      holdsClock: false,
      inject() {
        if (fault === 'out of memory') tooLarge = true
        else putBack = jump(fault)
      },
      heal: () => putBack(),
      dispose: () => undefined,
    }
  },
})
