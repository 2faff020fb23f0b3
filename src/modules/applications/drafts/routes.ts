import type { Route } from '../../../web/index.ts'
import { orGone } from './draft-gone.tsx'
import { uploadLimit } from './pages/add-file.tsx'
import { beginCorrection } from './pages/begin-correction.ts'
import { showCheck, submitDraft } from './pages/check.tsx'
import {
  addDocument,
  endDocument,
  removeDocument,
  showDocument,
  tooLargeDocument,
} from './pages/document.tsx'
import { removeDraft, showOverview } from './pages/overview.tsx'
import { ownUploadPage, showOwnUpload } from './pages/own-upload.tsx'
import { saveQuestion, showQuestion } from './pages/question.tsx'
import { saveResidence, showResidence } from './pages/residence.tsx'
import { showStart, startDraft } from './pages/start.tsx'
import { orSent } from './sent-instead.ts'
import { orSentOrTooLate, orTooLate } from './too-late.tsx'

/** Room for the file itself and what multipart puts around it. */
const maxBytes = uploadLimit + 65_536

/** From the first question to sending, and again for a correction. All of it is the citizen's own. */
export const draftRoutes: readonly Route[] = [
  { method: 'GET', path: '/apply/:service', may: 'citizen', handler: showStart },
  { method: 'POST', path: '/apply/:service', may: 'citizen', handler: startDraft },
  { method: 'GET', path: '/drafts/:id', may: 'citizen', handler: orSent(showOverview) },
  { method: 'POST', path: '/drafts/:id/removal', may: 'citizen', handler: orTooLate(removeDraft) },
  { method: 'GET', path: '/drafts/:id/residence', may: 'citizen', handler: orSent(showResidence) },
  {
    method: 'POST',
    path: '/drafts/:id/residence',
    may: 'citizen',
    handler: orGone(orTooLate(saveResidence)),
  },
  { method: 'GET', path: '/drafts/:id/questions/:page', may: 'citizen', handler: orSent(showQuestion) },
  {
    method: 'POST',
    path: '/drafts/:id/questions/:page',
    may: 'citizen',
    handler: orGone(orTooLate(saveQuestion)),
  },
  {
    method: 'GET',
    path: '/drafts/:id/documents/:requirement',
    may: 'citizen',
    handler: orSent(showDocument),
  },
  {
    method: 'POST',
    path: '/drafts/:id/documents/:requirement',
    may: 'citizen',
    handler: orGone(orTooLate(addDocument)),
    maxBytes,
    tooLarge: orGone(orTooLate(tooLargeDocument)),
  },
  {
    method: 'POST',
    path: '/drafts/:id/documents/:requirement/end',
    may: 'citizen',
    handler: orSent(endDocument),
  },
  { method: 'GET', path: '/drafts/:id/check', may: 'citizen', handler: orSent(showCheck) },
  {
    method: 'POST',
    path: '/drafts/:id/submission',
    may: 'citizen',
    handler: orGone(orSentOrTooLate(submitDraft)),
  },
  { method: 'POST', path: '/applications/:id/corrections', may: 'citizen', handler: beginCorrection },
  { method: 'GET', path: '/uploads/:id', may: 'citizen', handler: showOwnUpload },
  { method: 'GET', path: '/uploads/:id/pages/:page', may: 'citizen', handler: ownUploadPage },
  { method: 'POST', path: '/uploads/:id/removal', may: 'citizen', handler: removeDocument },
]
