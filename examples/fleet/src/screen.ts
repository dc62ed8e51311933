/** What the example shows: a table that is drawn again and again on a terminal, and a few plain lines elsewhere. */
import { styleText } from 'node:util'
import type { FleetReport } from './origin.ts'

const REDRAW_MS = 500
const RARELY_MS = 10_000
/** How many of the last events are shown below the table. */
const EVENTS = 5

const COLUMNS = [
  ['place', 6],
  ['process', 9],
  ['leads', 7],
  ['loads', 7],
  ['memory hits', 13],
  ['redis hits', 12],
  ['invalidations', 15],
  ['rates runs', 12],
  ['survived', 10],
  ['restarts', 10],
] as const

/** Shows what `look` answers until it is closed. */
export class Screen {
  readonly #look: () => Promise<FleetReport>
  readonly #heading: string
  readonly #terminal = process.stdout.isTTY === true
  readonly #events: string[] = []
  readonly #timer: NodeJS.Timeout

  constructor(heading: string, look: () => Promise<FleetReport>) {
    this.#heading = heading
    this.#look = look
    if (!this.#terminal) console.log(heading)
    this.#timer = setInterval(() => void this.#show(), this.#terminal ? REDRAW_MS : RARELY_MS)
  }

  /** Something has happened. */
  tell(event: string): void {
    this.#events.push(event)
    if (!this.#terminal) console.log(event)
  }

  close(): void {
    clearInterval(this.#timer)
  }

  async #show(): Promise<void> {
    const table = tableOf(await this.#look())
    if (!this.#terminal) {
      console.log(table.join('\n'))
      return
    }
    const [columns = '', ...rows] = table
    const events = this.#events.slice(-EVENTS).map((event) => styleText('dim', `  ${event}`))
    const lines = [styleText('bold', this.#heading), '', styleText('dim', columns), ...rows, '', ...events]
    // From the top left corner, each line cut clean, and nothing left below.
    process.stdout.write(`\u001b[H${lines.map((line) => `${line}\u001b[K`).join('\n')}\n\u001b[J`)
  }
}

/** The table: a line of names, one for each place, and what the slow service has counted. */
export function tableOf({ processes, catalogue }: FleetReport): readonly string[] {
  const line = (cells: readonly (string | number)[]) =>
    COLUMNS.map(([, width], index) => String(cells[index] ?? '').padStart(width)).join('')
  const rows = processes.map(({ place, restarts, counts }) => {
    if (counts === undefined) return line([place, 'starting', ...COLUMNS.slice(3).map(() => ''), restarts])
    const { pid, role, loads, memoryHits, redisHits, invalidations, runs, survived } = counts
    const leads = role === 'leader' ? 'yes' : ''
    return line([place, pid, leads, loads, memoryHits, redisHits, invalidations, runs, survived, restarts])
  })
  const asked = `  the service was asked for prices ${catalogue.prices} times, for rates ${catalogue.rates} times`
  return [line(COLUMNS.map(([name]) => name)), ...rows, asked]
}
