/** Measures rows, each in a process of its own, with the packages as they are built. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { PEERS_FOLDER, peersFolder } from './installed.ts'
import type { Library } from './library.ts'
import type { RowOptions } from './measure-row.ts'
import type { Measured, Row, RowSetting } from './row.ts'

const PROGRAM = new URL('./measure-row.ts', import.meta.url)

/**
 * What every library that takes part came to. The first of the libraries is the one that the others are compared with.
 * With `--conditions=@acache/source` among the options of Node nothing has to be built.
 */
export async function measureRow(
  row: Pick<Row, 'id' | 'apart' | 'takesPart'>,
  libraries: readonly Library[],
  setting: RowSetting,
  nodeOptions: readonly string[] = [],
): Promise<Measured[]> {
  const names = libraries.filter(row.takesPart).map(({ name }) => name)
  const together = row.apart === true ? names.map((name) => [name]) : [names]
  const measured: Measured[] = []
  for (const some of together)
    measured.push(...(await inProcess({ row: row.id, libraries: some, ...setting }, nodeOptions)))
  return measured
}

async function inProcess(options: RowOptions, nodeOptions: readonly string[]): Promise<Measured[]> {
  const child = fork(PROGRAM, [JSON.stringify(options)], {
    execArgv: ['--import', 'tsx', ...nodeOptions],
    env: { ...process.env, [PEERS_FOLDER]: peersFolder() },
  })
  const answer = once(child, 'message').then(([measured]) => measured as Measured[])
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the program that measures ${options.row} has ended with ${code}`)
  })
  return Promise.race([answer, failed])
}
