import type { NavItem, Route } from '../../../web/index.ts'
import { actRoutes } from './acts/act-routes.ts'
import { askForCorrection } from './acts/ask-for-correction.tsx'
import { askOtherAgency, recordReply } from './acts/ask-other-agency.tsx'
import { cancelRoutes } from './acts/cancel-recorded.tsx'
import { decideRequest } from './acts/decide-request.tsx'
import { declareFileComplete } from './acts/declare-file-complete.tsx'
import type { Standing } from './acts/desk-act.ts'
import { giveOut } from './acts/give-out.tsx'
import { newLetterRoutes } from './acts/issue-new-letter.tsx'
import { mayTake } from './acts/may-take.ts'
import { recordFee } from './acts/record-fee.tsx'
import { recordArrival, recordCapture, recordTalk } from './acts/record-visits.tsx'
import { takeBackRoutes } from './acts/take-back-asking.tsx'
import { deskRoles } from './desk-missions.ts'
import {
  deskDocumentFile,
  deskDocumentImage,
  deskLetter,
  showDeskDocument,
} from './documents/document-page.tsx'
import { leadToFile } from './file/file-of-letter.ts'
import { showFile } from './file/file-page.tsx'
import { showReceipt } from './file/receipt-page.tsx'
import { searchFiles, showFound } from './search/search-page.tsx'
import { showWorklist } from './worklist/worklist-page.tsx'

const isTheirs = (at: Standing): boolean => mayTake(at.visit, at, at.step)
const file = '/desk/applications/:id'

/** What staff see and do with requests. */
export const deskRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk', may: deskRoles, handler: showWorklist },
  { method: 'POST', path: '/desk/search', may: deskRoles, handler: searchFiles },
  { method: 'GET', path: '/desk/search/:id', may: deskRoles, handler: showFound },
  { method: 'GET', path: file, may: deskRoles, handler: showFile },
  { method: 'GET', path: `${file}/documents/:upload`, may: deskRoles, handler: showDeskDocument },
  {
    method: 'GET',
    path: `${file}/documents/:upload/pages/:page`,
    may: deskRoles,
    handler: deskDocumentImage,
  },
  { method: 'GET', path: `${file}/documents/:upload/file`, may: deskRoles, handler: deskDocumentFile },
  { method: 'GET', path: `${file}/payments/:version`, may: deskRoles, handler: showReceipt },
  { method: 'GET', path: `${file}/letter`, may: deskRoles, handler: deskLetter },
  { method: 'GET', path: '/desk/letters/:letter', may: deskRoles, handler: leadToFile },
  ...actRoutes(askForCorrection, isTheirs),
  ...actRoutes(declareFileComplete, isTheirs),
  ...actRoutes(recordArrival, isTheirs),
  ...actRoutes(recordCapture, isTheirs),
  ...actRoutes(recordTalk, isTheirs),
  ...actRoutes(recordFee, isTheirs),
  ...actRoutes(askOtherAgency, isTheirs),
  ...actRoutes(recordReply, isTheirs),
  ...actRoutes(decideRequest, isTheirs),
  ...actRoutes(giveOut, isTheirs),
  ...cancelRoutes,
  ...takeBackRoutes,
  ...newLetterRoutes,
]

export const deskNav: readonly NavItem[] = [
  { href: '/desk', label: { id: 'Meja kerja', en: 'Desk' }, for: deskRoles, place: 2 },
]
