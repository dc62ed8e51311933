/** Packs every public package into a folder and prints `[{ name, tarball }]`. The packages must be built. */
import { main } from './lib/main.mjs'
import { packAll } from './lib/packages.mjs'

const [destination] = process.argv.slice(2)
if (destination === undefined) throw new Error('usage: node scripts/pack.mjs FOLDER')
main(async () => console.log(JSON.stringify(await packAll(destination))))
