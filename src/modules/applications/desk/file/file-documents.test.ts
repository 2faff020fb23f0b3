import { expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { recall } from '../../../../journal/index.ts'
import { placesOf, requirementsFor } from '../../../catalogue/index.ts'
import { application, streamOf } from '../../application.ts'
import { openSite } from '../../citizen/site-for-tests.ts'
import { livingNear, mission, send, service } from '../../citizen/story-for-tests.ts'
import { keepDraft } from '../../drafts/draft.ts'
import { readSending } from '../../drafts/send-draft.ts'
import { sendDraftCorrection } from '../../drafts/send-draft-correction.ts'
import { keepUpload, uploadsOf } from '../../drafts/uploads.ts'
import { readRecords } from '../../records.ts'
import { ids, openDesk } from '../site-for-tests.ts'

const database = useDatabase()
const english = { language: 'en' } as const
const passport = service('passport-replacement')

test('the book that Sari says is lost after all is no longer asked for, nor its original', async () => {
  const desk = await openDesk(database())
  const site = await openSite(database())
  const { app } = site
  await send(app, ids.sari, 'lapor-diri')
  const id = await send(app, ids.sari, passport.code)
  const open = () => desk.get('budi', `/desk/applications/${id}?purpose=answer-question`, english)
  const oldBook = async () =>
    /<dt[^>]*>(?:(?!<dt).)*old-passport\.jpg(?:(?!<dt).)*/s.exec((await open()).html)?.[0] ?? ''
  expect(await oldBook()).toContain('See the original')

  await mission(app, passport).askForCorrection(id, ['reason'], { id: 'Mengapa diganti?', en: null })
  const { state } = await recall(app.journal, streamOf(id), application)
  if (state.status === 'none') throw new Error('It was sent')
  const before = (await readRecords(app.db, id)).find(state.case.answers, 'answers')
  const changed = passport.examples.find(({ answers }) => answers.reason === 'lost')?.answers
  const lost = { ...before?.answers, ...changed, kind: 'ordinary', validity: 'five' }
  const draft = {
    ...{ id, person: ids.sari, service: passport.code, mission: livingNear.kualaLumpur.mission },
    ...{ residence: null, answers: lost, provenance: {}, next: null, corrects: true, said: {}, revision: 0 },
  }
  await keepDraft(app.db, draft, app.now())
  const { situation } = await readSending(app, draft, passport)
  const [photo] = await uploadsOf(app.db, id)
  if (photo === undefined) throw new Error('She sent photos')
  const there = (await uploadsOf(app.db, id)).map(({ requirement }) => requirement)
  for (const requirement of requirementsFor(passport, situation)) {
    if (there.includes(requirement.id)) continue
    for (const part of placesOf(requirement))
      await keepUpload(app.db, { ...photo, requirement: requirement.id, part }, app.now())
  }
  expect(await sendDraftCorrection(app, await readSending(app, draft, passport), state)).toEqual({
    sent: true,
  })

  const { text } = await open()
  expect(text).toMatch(/old-passport\.jpg · not scanned for viruses · no longer asked for/)
  expect(text).not.toContain('replaced since')
  expect(await oldBook()).toContain('old-passport.jpg')
  expect(await oldBook()).not.toContain('See the original')
  const own = await site.get('sari', `/applications/${id}`, english)
  expect(own.text).toMatch(/old-passport\.jpg.{1,80}no longer asked for/)
})
