/** `pnpm typecheck`: the whole workspace, by TypeScript 7. A project of its own has what needs other settings. */
import { main } from './lib/main.mjs'
import { must } from './lib/processes.mjs'

const PROJECTS = ['tsconfig.json', 'tsconfig.legacy-decorators.json', 'examples/nestjs', 'examples/nextjs']

main(async () => {
  for (const project of PROJECTS) await must('node', ['node_modules/typescript7/bin/tsc', '-p', project])
})
