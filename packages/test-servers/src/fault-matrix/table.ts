/** All sheets of the fault matrix, in the order of the page. */
import * as backends from './backend-sheets.ts'
import * as chains from './chain-sheets.ts'
import * as core from './core-sheets.ts'
import type { Sheet } from './sheet.ts'

export const sheets = { ...core, ...chains, ...backends }

export const allSheets: readonly Sheet[] = Object.values({
  bytes: core.bytes,
  encrypted: core.encrypted,
  memory: core.memory,
  functions: core.functions,
  near: chains.near,
  last: chains.last,
  chainFunctions: chains.chainFunctions,
  redis: backends.redis,
  s3: backends.s3,
  gcs: backends.gcs,
  files: backends.files,
} satisfies Record<keyof typeof sheets, Sheet>)
