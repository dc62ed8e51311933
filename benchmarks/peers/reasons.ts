/** Why a library is ahead of ours, by row and library. */
export const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {}
