import { act } from '../../../../journal/index.ts'
import { isRefusal, newId, type Phrase } from '../../../../kernel/index.ts'
import { notAllowed, type Page, type Route, seeOther, type Visit } from '../../../../web/index.ts'
import type { Purpose } from '../../../access/index.ts'
import { application, streamOf } from '../../application.ts'
import { keepRecord } from '../../records.ts'
import { deskRoles } from '../desk-missions.ts'
import { look } from '../file/open-file.ts'
import { fileAddress } from './act-addresses.ts'
import { ActPage, NotNowPage } from './act-page.tsx'
import type { Deed, OnDesk } from './desk-act.ts'
import { loanOver } from './loan-over.tsx'
import { keepPress, pressOf, wasPressed } from './press.ts'
import { changesSince } from './stale.ts'

/** Where a deed has its page, whose it is, and what may stand in its way. */
export type Way<At extends OnDesk> = {
  readonly path: string
  /** Named in the address that its answer leads to, and on record with the look at its page. */
  readonly name: string
  /** The request through this person's reach, for a deed that is theirs; never for anybody else. */
  readonly find: (visit: Visit) => Promise<At>
  readonly address: (at: At) => string
  readonly back: (at: At) => string
  readonly purpose: (at: At) => Purpose
  /** Why it cannot be done now; null where it can. */
  readonly whyNot: (at: At) => Phrase | null
}

/** Something was taken back after the deed that followed `seen` at once; a form sent again is no second click then. */
const isTakenBack = ({ facts }: OnDesk, seen: number): boolean =>
  facts.some(
    ({ name, version }) =>
      version > seen + 1 && (name === 'EntryCancelled' || name === 'CorrectionTakenBack'),
  )

/** Page and post of one deed; all of them walk the same way. */
export const deedRoutes = <V, Code extends string, At extends OnDesk>(
  deed: Deed<V, Code, At>,
  way: Way<At>,
): readonly Route[] => {
  const { title } = deed

  /** The form; it names the applicant, so that it was seen is on record first. */
  const formPage = async (
    page: Pick<Page, 'status' | 'hasProblems'>,
    props: Omit<Parameters<typeof ActPage<V, Code, At>>[0], 'deed' | 'action' | 'back'>,
  ): Promise<Response> => {
    const { at } = props
    await look(at.visit, at, 'file', way.purpose(at), way.name)
    const links = { action: way.address(at), back: way.back(at) }
    return at.visit.page({ title, ...page, body: ActPage({ deed, ...links, ...props }) })
  }

  const show = async (visit: Visit): Promise<Response> => {
    const at = await way.find(visit)
    const why = way.whyNot(at)
    return why === null
      ? formPage({}, { at })
      : visit.page({ title, status: 409, body: NotNowPage({ at, title, why }) })
  }

  const submit = async (visit: Visit): Promise<Response> => {
    const { app, form, who } = visit
    if (who.party === 'nobody') return notAllowed()
    let at: At
    try {
      at = await way.find(visit)
    } catch (refused) {
      return loanOver(visit, deed, refused)
    }
    const seen = Number(form.text('seen')) || 0
    const press = await pressOf(visit, who.id)
    const done = `${fileAddress(at.id)}?done=${way.name}`

    /** The file is no longer as the page was drawn: by this very press, the first of two clicks, or by another deed. */
    const moved = async (later: At): Promise<Response> => {
      if (!isTakenBack(later, seen) && (await wasPressed(app.db, press))) return seeOther(done)
      const changes = changesSince(later, seen)
      const why = way.whyNot(later)
      if (why === null) return formPage({ status: 409, hasProblems: true }, { at: later, form, changes })
      // What happened meanwhile is read out of the file.
      await look(visit, later, 'file', way.purpose(later), way.name)
      const body = NotNowPage({ at: later, title, why, changes, sent: { form, typed: deed.typed ?? {} } })
      return visit.page({ title, status: 409, hasProblems: true, body })
    }

    if (at.version !== seen) return moved(at)
    const read = deed.read(form, at)
    if ('problems' in read)
      return formPage({ status: 422, hasProblems: true }, { at, form, problems: read.problems })

    const { value } = read
    const kept = deed.record?.(value) ?? null
    const record = kept === null ? null : newId(app.now())
    const stream = { id: streamOf(at.id), mission: at.request.mission }
    const outcome = await act(
      app.journal,
      stream,
      application,
      who.id,
      state => deed.decide(state, at, value, record),
      {
        seen,
        alongside: async entry => {
          await keepPress(entry.tx, press, app.now())
          if (kept !== null && record !== null) {
            await keepRecord(entry.tx, { application: at.id, ...kept }, app.now(), record)
          }
          return deed.alongside?.(entry, at, value)
        },
      },
    )
    if (!isRefusal(outcome)) return seeOther(done)
    // Read anew: someone may have been quicker between our reading and our acting.
    const later = await way.find(visit)
    if (outcome.refused === 'stale') return moved(later)
    const code = outcome.refused as Code
    const refusal = (await deed.explain?.(at, value, code)) ?? deed.refusals[code]
    return formPage({ status: 409, hasProblems: true }, { at: later, form, refusal })
  }

  const { path } = way
  return [
    { method: 'GET', path, may: deskRoles, handler: show },
    { method: 'POST', path, may: deskRoles, handler: submit },
  ]
}
