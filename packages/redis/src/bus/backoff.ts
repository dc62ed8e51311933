/** How long to wait before what has failed is tried again. */

const FIRST_MS = 50
const LONGEST_MS = 5000

/** Growing, and spread: many processes lose their connections at once. */
export function pauseMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.5 + Math.random() / 2)
}
