/** A program: one scenario, played with one contender. Says what came of it, and ends. */

import type { Servers } from './contender.ts'
import { COLUMNS } from './contenders.ts'
import { Stage } from './scenario.ts'
import { SCENARIOS } from './scenarios.ts'

/** What a cell is told. */
export interface CellOptions {
  readonly column: string
  readonly scenario: string
  readonly servers: Servers
  readonly prefix: string
}

export const PATIENCE_MS = 5000

const { column, scenario, servers, prefix }: CellOptions = JSON.parse(process.argv[2] ?? '')
const contender = COLUMNS.find(({ id }) => id === column)?.contender
const played = SCENARIOS.find(({ id }) => id === scenario)
if (contender === undefined || played === undefined) throw new Error(`no cell ${column}, ${scenario}`)

let unhandled = 0
// By default the first of them ends the process.
for (const event of ['unhandledRejection', 'uncaughtException']) {
  process.on(event, (error) => {
    unhandled += 1
    console.error(event, error)
  })
}

const stage = new Stage({
  contender,
  second: await contender.second(servers, prefix),
  servers,
  prefix,
  patienceMs: played.patienceMs ?? PATIENCE_MS,
})
const outcome = await played.play(stage)
if (played.endsByItself === true) {
  await stage.second[Symbol.asyncDispose]()
} else {
  await stage.second.restore()
  await stage.close()
  await stage.second[Symbol.asyncDispose]()
}
// Rejections that were not handled are told of after the microtasks of their turn.
await new Promise((resolve) => setImmediate(resolve))
const crash = unhandled > 0 ? 'an unhandled rejection ends the process' : undefined
process.send?.(
  crash === undefined ? outcome : outcome === 'the process goes on' ? crash : `${outcome}, ${crash}`,
)
if (played.endsByItself !== true) process.disconnect?.()
