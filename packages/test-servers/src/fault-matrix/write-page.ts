/** `pnpm faults:update`: writes the page that shows the fault matrix. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PAGE, pageText } from './page.ts'

const path = fileURLToPath(new URL(`../../../../${PAGE}`, import.meta.url))
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, pageText())
