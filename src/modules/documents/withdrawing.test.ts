import { describe, expect, test } from 'vitest'
import type { Fact, Recorded } from '../../kernel/index.ts'
import { type IssuedDocument, issuedDocument } from './document.ts'
import { failRendering, finishRendering } from './finish-rendering.ts'
import { revokeDocument } from './revoke-document.ts'
import { cancelUseOf, useDocument } from './use-document.ts'
import { voidDocument } from './void-document.ts'

const none = issuedDocument.start
const numbered: IssuedDocument = { ...none, status: 'good' }
const file = { sha256: 'ab'.repeat(32), bytes: 50_000 }
const rendered: IssuedDocument = { ...numbered, file }
const reason = { reason: '01920000-0000-7000-8000-00000000cccc' }

/** The document after the facts that a verb decided on. */
const after = (document: IssuedDocument, facts: unknown): IssuedDocument =>
  (facts as Fact[]).reduce((state, each) => issuedDocument.evolve(state, each as Recorded<never>), document)
const cancelled = after(numbered, voidDocument(numbered, reason))
const revoked = after(rendered, revokeDocument(rendered, reason))

describe('cancelling a document', () => {
  test.each([
    ['whose file is not made yet', numbered],
    ['whose file is made', rendered],
  ])('Ratna cancels one %s; it is void', (_, document) => {
    expect(voidDocument(document, reason)).toEqual([{ name: 'DocumentVoided', body: reason }])
    expect(after(document, voidDocument(document, reason)).status).toBe('void')
  })

  test('once more changes nothing', () => expect(voidDocument(cancelled, reason)).toEqual([]))

  test.each([
    ['no-such-document', none],
    ['already-revoked', revoked],
    ['already-used', { ...rendered, usedOn: '2026-11-24' }],
  ])('is refused: %s', (refused, document) => expect(voidDocument(document, reason)).toEqual({ refused }))
})

describe('revoking a document', () => {
  test('Ratna revokes one that was good', () => {
    expect(revokeDocument(rendered, reason)).toEqual([{ name: 'DocumentRevoked', body: reason }])
    expect(revoked.status).toBe('revoked')
  })

  test('once more changes nothing', () => expect(revokeDocument(revoked, reason)).toEqual([]))

  test.each([
    ['no-such-document', none],
    ['not-yet-made', numbered],
    ['already-void', cancelled],
  ])('is refused: %s', (refused, document) => expect(revokeDocument(document, reason)).toEqual({ refused }))
})

describe('using a document', () => {
  const on = { on: '2026-11-24' }
  const used = after(rendered, useDocument(rendered, on))

  test('what it collects is given out on a day; it stays good', () => {
    expect(useDocument(rendered, on)).toEqual([{ name: 'DocumentUsed', body: on }])
    expect(used).toMatchObject({ status: 'good', usedOn: '2026-11-24' })
  })

  test('once more changes nothing, and so it is with one that has ended', () => {
    expect(useDocument(used, { on: '2026-11-25' })).toEqual([])
    for (const ended of [cancelled, revoked]) expect(useDocument(ended, on)).toEqual([])
  })

  test('that was recorded by mistake is taken back once, and it can be used anew', () => {
    expect(cancelUseOf(used)).toEqual([{ name: 'DocumentUseCancelled', body: on }])
    const unused = (cancelUseOf(used) as readonly Fact[]).reduce(
      (state, each) => issuedDocument.evolve(state, each as Recorded<never>),
      used,
    )
    expect(unused).toEqual(rendered)
    expect([cancelUseOf(unused), useDocument(unused, on)]).toEqual([[], [{ name: 'DocumentUsed', body: on }]])
    expect(cancelUseOf(none)).toEqual({ refused: 'no-such-document' })
  })

  test('is refused: no-such-document', () =>
    expect(useDocument(none, on)).toEqual({ refused: 'no-such-document' }))
})

describe('making the file', () => {
  test('a document that took a number gets its file', () => {
    expect(finishRendering(numbered, file)).toEqual([{ name: 'DocumentRendered', body: file }])
  })

  test('failures are counted, and end with the file', () => {
    const once = after(numbered, failRendering(numbered, 'too-slow'))
    expect(failRendering(once, 'ended')).toEqual([
      { name: 'RenderingFailed', body: { reason: 'ended', times: 2 } },
    ])
  })

  test.each([
    ['that has one already', rendered],
    ['that is void', cancelled],
    ['that was revoked', revoked],
    ['that does not exist', none],
  ])('a document %s gets none, and no failure', (_, document) => {
    expect(finishRendering(document, file)).toEqual([])
    expect(failRendering(document, 'ended')).toEqual([])
  })
})
