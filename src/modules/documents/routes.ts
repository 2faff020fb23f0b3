import type { ApiRoute, NavItem, Role, Route } from '../../web/index.ts'
import { cancelDocument, endDocument, showDocument } from './register/end-document.ts'
import { showRegister } from './register/register-page.tsx'
import { showRegisters } from './register/registers-page.tsx'
import { documentVerdict, fileComparison } from './verify/api.ts'
import { comparedBytes } from './verify/compare-file.ts'
import { enterCode } from './verify/enter-code.tsx'
import { checkHolder, compareFile, showVerdict } from './verify/pages.ts'

/** Room for the boundaries and the token around the file. */
const aroundTheFile = 10_000

/** Who reads the registers; what of them is the policies' business. */
const registerRoles = ['officer', 'head-of-mission'] as const satisfies readonly Role[]

/** Letters are shown to offices, banks and employers of every country. */
const forAnyReader = { may: 'anyone', isForAnyCountry: true } as const

export const documentsRoutes: readonly Route[] = [
  { method: 'GET', path: '/v', ...forAnyReader, handler: enterCode },
  { method: 'GET', path: '/v/:code', ...forAnyReader, handler: showVerdict },
  { method: 'POST', path: '/v/:code/holder-checks', ...forAnyReader, handler: checkHolder },
  {
    method: 'POST',
    path: '/v/:code/comparisons',
    ...forAnyReader,
    handler: compareFile,
    maxBytes: comparedBytes + aroundTheFile,
  },
  { method: 'GET', path: '/registers', may: registerRoles, handler: showRegisters },
  {
    method: 'GET',
    path: '/registers/:mission/:register/:year',
    may: registerRoles,
    handler: showRegister,
  },
  { method: 'GET', path: '/documents/:id', may: registerRoles, handler: showDocument },
  { method: 'POST', path: '/documents/:id/cancellation', may: registerRoles, handler: cancelDocument },
  { method: 'POST', path: '/documents/:id/revocation', may: registerRoles, handler: endDocument },
]

export const documentsApi: readonly ApiRoute[] = [documentVerdict, fileComparison]

export const documentsNav: readonly NavItem[] = [
  { href: '/v', label: { id: 'Periksa surat', en: 'Check a document' }, for: 'anyone' },
  { href: '/registers', label: { id: 'Register', en: 'Registers' }, for: registerRoles, place: 3 },
]
