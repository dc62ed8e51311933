/** Starts a gateway, tells its ports and its folder, and does not stop it. */
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCephGateway } from '../../src/index.ts'

// A place of its own, so that what is in it is what this process has made.
const place = mkdtempSync(join(tmpdir(), 'acache-test-place-'))
process.env['TMPDIR'] = place
const { port, pids } = await startCephGateway()
process.send?.({ port, pids, place, folders: readdirSync(place) })
if (process.argv[2] === 'exit') process.exit(0)
// Otherwise it waits to be killed.
setInterval(() => {}, 1000)
