import type { ApiRoute, NavItem, Route } from '../../web/index.ts'
import { documentVerdict, fileComparison } from './verify/api.ts'
import { comparedBytes } from './verify/compare-file.ts'
import { enterCode } from './verify/enter-code.tsx'
import { checkPassport, compareFile, showVerdict } from './verify/pages.ts'

/** Room for the boundaries and the token around the file. */
const aroundTheFile = 10_000

export const documentsRoutes: readonly Route[] = [
  { method: 'GET', path: '/v', may: 'anyone', handler: enterCode },
  { method: 'GET', path: '/v/:code', may: 'anyone', handler: showVerdict },
  { method: 'POST', path: '/v/:code/passport-checks', may: 'anyone', handler: checkPassport },
  {
    method: 'POST',
    path: '/v/:code/comparisons',
    may: 'anyone',
    handler: compareFile,
    maxBytes: comparedBytes + aroundTheFile,
  },
]

export const documentsApi: readonly ApiRoute[] = [documentVerdict, fileComparison]

export const documentsNav: readonly NavItem[] = [
  { href: '/v', label: { id: 'Periksa surat', en: 'Check a document' }, for: 'anyone' },
]
