/** A project outside of the workspace that has the packed packages installed, as an application would. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './workspace.ts'

/** What a command did. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  /** Standard output, then standard error. */
  readonly output: string
}

/** A temporary project. */
export interface Consumer {
  write(file: string, text: string): void
  /** Runs Node with these arguments in the project's folder. */
  node(...args: string[]): Promise<Outcome>
  /** Runs a command there. */
  run(command: string, ...args: string[]): Promise<Outcome>
  remove(): void
}

/** Packs every public package and installs the tarballs, beside these dependencies, in a new project. */
export async function installPacked(dependencies: Readonly<Record<string, string>>): Promise<Consumer> {
  // Resolved, because a temporary folder may be a link, and tools compare paths.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'acache-consumer-')))
  const consumer: Consumer = {
    write(file, text) {
      const path = join(folder, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    },
    node: (...args) => execute(process.execPath, args, folder),
    run: (command, ...args) => execute(command, args, folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  try {
    const packed = await succeed(process.execPath, [join(root, 'scripts/pack.mjs'), folder], root)
    const tarballs: { name: string; tarball: string }[] = JSON.parse(packed)
    const ours = Object.fromEntries(tarballs.map(({ name, tarball }) => [name, `file:${tarball}`]))
    const manifest = { name: 'consumer', private: true, dependencies: { ...dependencies, ...ours } }
    consumer.write('package.json', JSON.stringify(manifest))
    await succeed(
      'npm',
      ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'],
      folder,
    )
    return consumer
  } catch (error) {
    consumer.remove()
    throw error
  }
}

async function succeed(command: string, args: readonly string[], folder: string): Promise<string> {
  const { code, stdout, output } = await execute(command, args, folder)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}:\n${output}`)
  return stdout
}

function execute(command: string, args: readonly string[], folder: string): Promise<Outcome> {
  const options = { cwd: folder, env: outsideOfScripts(), maxBuffer: Infinity }
  return new Promise((resolve) => {
    execFile(command, [...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, output: stdout + stderr })
    })
  })
}

/** The environment without what npm and pnpm tell the scripts they run: it would point npm at this workspace. */
function outsideOfScripts(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter(
    (name) => !/^(npm_(config_local_prefix|package_|lifecycle_)|INIT_CWD)/.test(name),
  )
  return Object.fromEntries(names.map((name) => [name, process.env[name]]))
}
