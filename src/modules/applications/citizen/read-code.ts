import { inGroups } from './secret-of.ts'

/** A code as people type it from paper: in any case, with or without hyphens and spaces, O for 0 and I or L for 1. */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cc}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

/** A request's number as it is kept: two groups of four. */
export const readNumber = (typed: string): string => inGroups(readCode(typed))
