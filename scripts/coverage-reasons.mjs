/**
 * Why no test runs some lines and branches of the packages. A reason is for what lies in a file or folder below `packages/`
 * and has this code in its line; the first that fits counts. `pnpm coverage` asks for a reason where there is none.
 */

/** @type {readonly { readonly in: string, readonly code?: string, readonly why: string }[]} */
export const REASONS = []
