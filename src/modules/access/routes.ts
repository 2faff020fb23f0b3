import type { NavItem, Route } from '../../web/index.ts'
import type { DemoWorld } from './demo/demo-person.ts'
import { demoRoutes } from './demo/routes.ts'
import { showHeldForm } from './pages/held-form.tsx'
import {
  endAllSessions,
  endOneSession,
  showSessions,
  signOut,
  type ZoneOfCitizen,
} from './pages/sessions.tsx'
import { startSignatures } from './pages/signatures/choose-mission.tsx'
import { endLoan } from './pages/signatures/end-loan.ts'
import { lendSignature, showLending } from './pages/signatures/lend-signature.tsx'
import { signatureRoles } from './pages/signatures/reach-signatures.ts'
import { showSignatures } from './pages/signatures/signatures-page.tsx'
import { recordSigner, showSigner } from './pages/signatures/signer-page.tsx'
import { showStart } from './pages/start/start-page.tsx'
import type { SignInParts } from './sign-in/doors.ts'
import { publicKeysRoute } from './sign-in/public-keys.ts'
import { signInRoutes } from './sign-in/routes.ts'

/** Who signs for a mission, with what under the name, and to whom the signature is lent. */
export const signatureRoutes: readonly Route[] = [
  { method: 'GET', path: '/signatures', may: signatureRoles, handler: startSignatures },
  { method: 'GET', path: '/signatures/:mission', may: signatureRoles, handler: showSignatures },
  { method: 'GET', path: '/signatures/:mission/loans', may: signatureRoles, handler: showLending },
  { method: 'POST', path: '/signatures/:mission/loans', may: signatureRoles, handler: lendSignature },
  { method: 'POST', path: '/signatures/:mission/loans/:id/end', may: signatureRoles, handler: endLoan },
  { method: 'GET', path: '/signatures/:mission/signers/:account', may: signatureRoles, handler: showSigner },
  {
    method: 'POST',
    path: '/signatures/:mission/signers/:account',
    may: signatureRoles,
    handler: recordSigner,
  },
]

export const accessRoutes = (
  parts: SignInParts,
  demo: DemoWorld | null,
  zoneOfCitizen: ZoneOfCitizen,
): readonly Route[] => {
  const { cookies } = parts
  return [
    ...signInRoutes(parts),
    publicKeysRoute,
    // Open to anyone: whoever signs out after the session has run out is as signed out as they wished.
    { method: 'POST', path: '/sign-out', may: 'anyone', handler: signOut(cookies) },
    { method: 'GET', path: '/account/sessions', may: 'signed-in', handler: showSessions(zoneOfCitizen) },
    { method: 'POST', path: '/account/sessions/end-all', may: 'signed-in', handler: endAllSessions(cookies) },
    {
      method: 'POST',
      path: '/account/sessions/:id/end',
      may: 'signed-in',
      handler: endOneSession(cookies),
    },
    { method: 'GET', path: '/held-forms/:id', may: 'signed-in', handler: showHeldForm(cookies) },
    { method: 'GET', path: '/start', may: 'staff', handler: showStart },
    ...signatureRoutes,
    ...(demo === null ? [] : demoRoutes(parts, demo)),
  ]
}

export const accessNav: readonly NavItem[] = [
  {
    href: '/start',
    label: { id: 'Mulai', en: 'Start' },
    for: [
      ...(['mission-administrator', 'protection-officer', 'ministry'] as const),
      ...(['ministry-administrator', 'partner', 'evaluator'] as const),
    ],
    place: 1,
  },
  { href: '/signatures', label: { id: 'Tanda tangan', en: 'Signatures' }, for: signatureRoles, place: 4 },
]
