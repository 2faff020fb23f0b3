import type { Phrase, Words } from '../../../kernel/index.ts'
import { type Handler, notAllowed, seeOther } from '../../../web/index.ts'
import { type RevokeRefused, revokeDocument, revokeRefusals } from '../revoke-document.ts'
import { type VoidRefused, voidDocument, voidRefusals } from '../void-document.ts'
import { documentPage, longestReason, mayWithdraw, reachDocument } from './document-page.tsx'
import { withdraw } from './withdraw.ts'

const problems = {
  missing: { id: 'Tulis alasannya.', en: 'Write the reason.' },
  'too-long': {
    id: 'Alasan terlalu panjang, paling banyak 1.000 huruf.',
    en: 'The reason is too long; 1,000 characters at most.',
  },
} as const satisfies Record<string, Phrase>

export const showDocument: Handler = async visit => documentPage(visit, await reachDocument(visit))

const ending =
  <R extends string>(
    what: 'cancellation' | 'revocation',
    verb: Parameters<typeof withdraw<R>>[3],
    refusals: Words<R>,
  ): Handler =>
  async visit => {
    const document = await reachDocument(visit)
    const { app, who, form } = visit
    if (who.party === 'nobody' || !mayWithdraw(visit, document)) return notAllowed()
    const field = `reason-${what}`
    const reason = form.text(field).trim()
    const wrong = reason === '' ? 'missing' : reason.length > longestReason ? 'too-long' : null
    if (wrong !== null) {
      const said = { open: what, sent: form, status: 422 } as const
      return documentPage(visit, document, { ...said, problems: { [field]: problems[wrong] } })
    }
    const refused = await withdraw(app, who, document, verb, reason)
    if (refused === null) return seeOther(`/documents/${document.id}?done=${what}`)
    const refusal = refusals[refused.refused]
    return documentPage(visit, await reachDocument(visit), { open: what, sent: form, refusal, status: 409 })
  }

/** A mission takes back a document that was not handed out; its number stays. */
export const cancelDocument = ending<VoidRefused>('cancellation', voidDocument, voidRefusals)

/** A mission takes back a document that was handed out; whoever checks it is told. */
export const endDocument = ending<RevokeRefused>('revocation', revokeDocument, revokeRefusals)
