/** Where a program listens, by what it prints. */
import type { ChildProcess } from 'node:child_process'

/**
 * The `url` group of the pattern, once the output matches it.
 *
 * @throws Error with the whole output, when the program ends before.
 */
export function announcedUrl(child: ChildProcess, pattern: RegExp): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const url = pattern.exec(output)?.groups?.['url']
        if (url !== undefined) resolve(url)
      })
    child.once('exit', () => reject(new Error(`The program has ended before it listened:\n${output}`)))
  })
}
