/** The reference of every export, written by typedoc from the docstrings. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Application, ReflectionKind } from 'typedoc'
import { publicPackages } from './packages.mjs'
import { root } from './processes.mjs'

const docs = join(root, 'docs')
const out = join(docs, 'generated')

/** Writes a page for each entry point of each package, and a menu. Throws when typedoc warns, as of a link that leads nowhere. */
export async function writeApiReference() {
  rmSync(out, { recursive: true, force: true })
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: publicPackages().flatMap(({ folder }) => sourcesOf(folder)),
    tsconfig: join(docs, 'tsconfig.json'),
    out,
    name: 'Every export',
    readme: 'none',
    logLevel: 'Warn',
    treatWarningsAsErrors: true,
    excludeExternals: true,
    excludePrivate: true,
    disableSources: true,
    // The type check does that.
    skipErrorChecking: true,
    // Types that are used and not exported are parts of the inside that nobody needs to name.
    validation: { notExported: false },
    ...markdown,
  })
  const project = await app.convert()
  if (project === undefined) throw new Error('typedoc could not read the sources; its output is above.')
  // How errors answer `instanceof` is the same for all, and nothing to call.
  for (const method of project.getReflectionsByKind(ReflectionKind.Method))
    if (method.name === '[hasInstance]') project.removeReflection(method)
  // typedoc names an entry point after its file: core/src/driver.
  for (const entryPoint of project.children ?? [])
    entryPoint.name = `@acache/${entryPoint.name.replace('/src', '')}`
  await app.generateOutputs(project)
  if (app.logger.hasWarnings() || app.logger.hasErrors())
    throw new Error('typedoc has warned; its output is above.')
  const menu = (project.children ?? []).map(({ name }) => ({ text: name, link: linkTo(name) }))
  writeFileSync(join(out, 'menu.json'), JSON.stringify(menu))
}

/**
 * The address of an entry point. One that has namespaces is a folder.
 *
 * @param {string} name
 */
const linkTo = (name) => `/reference/api/${name}${existsSync(join(out, name, 'index.md')) ? '/' : ''}`

/** Options of typedoc-plugin-markdown. */
const markdown = {
  router: 'module',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
}

/**
 * The sources of a package's entry points.
 *
 * @param {string} folder
 */
function sourcesOf(folder) {
  /** @type {{ exports: Record<string, string | { '@acache/source': string }> }} */
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [] : [join(folder, target['@acache/source'])],
  )
}
