import type { ApiRoute, NavItem, Route } from '../../../web/index.ts'
import { applicationStatus } from './application-status.ts'
import { sayNotNow } from './not-now.ts'
import { showApplication } from './pages/application.tsx'
import { downloadDocument } from './pages/download-document.ts'
import { showHome } from './pages/home.tsx'
import { showLooks } from './pages/looks.tsx'
import { showTrack, submitTrack } from './pages/track.tsx'
import { showWithdrawal, submitWithdrawal } from './pages/withdrawal.tsx'

/** What a citizen sees after sending, and what anyone may ask from outside. */
export const citizenRoutes: readonly Route[] = [
  { method: 'GET', path: '/me', may: 'citizen', handler: showHome },
  { method: 'POST', path: '/me/not-now', may: 'citizen', handler: sayNotNow },
  { method: 'GET', path: '/me/looks', may: 'citizen', handler: showLooks },
  { method: 'GET', path: '/applications/:id', may: 'citizen', handler: showApplication },
  { method: 'GET', path: '/applications/:id/withdrawal', may: 'citizen', handler: showWithdrawal },
  { method: 'POST', path: '/applications/:id/withdrawal', may: 'citizen', handler: submitWithdrawal },
  { method: 'GET', path: '/applications/:id/document', may: 'citizen', handler: downloadDocument },
  { method: 'GET', path: '/track', may: 'anyone', handler: showTrack },
  { method: 'POST', path: '/track', may: 'anyone', handler: submitTrack },
]

export const citizenApi: readonly ApiRoute[] = [applicationStatus]

export const citizenNav: readonly NavItem[] = [
  { href: '/me', label: { id: 'Halaman saya', en: 'My page' }, for: 'citizen' },
  { href: '/track', label: { id: 'Tanya status', en: 'Check a request' }, for: 'anyone' },
]
