import { act } from '../../../../journal/index.ts'
import { isRefusal, newId, type Phrase } from '../../../../kernel/index.ts'
import { notAllowed, notFound, type Page, type Route, seeOther, type Visit } from '../../../../web/index.ts'
import type { Step } from '../../../catalogue/index.ts'
import { findDocument } from '../../../documents/index.ts'
import { calendarOf, missionByCode } from '../../../missions/index.ts'
import { application, streamOf } from '../../application.ts'
import { type Reached, reachFile } from '../../reach.ts'
import { keepRecord, readRecords } from '../../records.ts'
import { stepRefusals, whyNot } from '../../take-step.ts'
import { deskRoles } from '../desk-missions.ts'
import { look } from '../file/open-file.ts'
import { stepPurpose } from '../file/purpose-of.ts'
import { actAddress, fileAddress } from './act-addresses.ts'
import { ActPage, NotNowPage } from './act-page.tsx'
import type { DeskAct, Standing } from './desk-act.ts'
import { signingAs } from './signing-as.ts'
import { changesSince, isSameClick } from './stale.ts'

/** The step of this kind that can be taken now; else the first of the kind, to say why it cannot. */
const stepFor = ({ request, definition }: Reached, kind: Step['act']): Step => {
  const steps = definition.steps.table.filter(step => step.act === kind)
  return steps.find(step => whyNot(request, definition, step) === null) ?? steps[0] ?? notFound()
}

/** The request through this person's reach, for a step that is theirs to take. */
export const standAt = async (
  visit: Visit,
  kind: Step['act'],
  isTheirs: (at: Standing) => boolean,
): Promise<Standing> => {
  const reached = await reachFile(visit, visit.params.id ?? '')
  const { mission, document } = reached.request
  const at: Standing = {
    ...reached,
    visit,
    step: stepFor(reached, kind),
    mission: missionByCode(mission),
    calendar: calendarOf(mission),
    records: await readRecords(visit.app.db, reached.id),
    signing: kind === 'decide' ? await signingAs(visit, mission, reached.definition) : null,
    letter: kind === 'hand-over' && document !== null ? await findDocument(visit.app.db, document) : null,
  }
  return isTheirs(at) ? at : notAllowed()
}

/** Page and post of one act; every act of the desk walks the same way. */
export const actRoutes = <V, Code extends string>(
  spec: DeskAct<V, Code>,
  isTheirs: (at: Standing) => boolean,
): readonly Route[] => {
  const path = actAddress(':id', spec.act)

  /** The form of the act; it names the applicant, so that it was seen is on record first. */
  const formPage = async (
    page: Pick<Page, 'status' | 'hasProblems'>,
    props: Omit<Parameters<typeof ActPage<V, Code>>[0], 'spec'>,
  ): Promise<Response> => {
    const { visit, request } = props.at
    const purpose = stepPurpose(spec.act, request.status)
    if (purpose === null) throw new Error(`${spec.act} is no step of the desk`)
    await look(visit, props.at, 'file', purpose, spec.act)
    return visit.page({ title: spec.title, ...page, body: ActPage({ spec, ...props }) })
  }

  const show = async (visit: Visit): Promise<Response> => {
    const at = await standAt(visit, spec.act, isTheirs)
    const refused = whyNot(at.request, at.definition, at.step)
    const { title } = spec
    return refused === null
      ? formPage({}, { at })
      : visit.page({ title, status: 409, body: NotNowPage({ at, title, why: stepRefusals[refused] }) })
  }

  const submit = async (visit: Visit): Promise<Response> => {
    const { app, form, who } = visit
    if (who.party === 'nobody') return notAllowed()
    const at = await standAt(visit, spec.act, isTheirs)
    const again = (
      status: number,
      more: { problems?: Parameters<typeof ActPage>[0]['problems']; refusal?: Phrase },
    ) => formPage({ status, hasProblems: true }, { at, form, ...more })
    const read = spec.read(form, at)
    if ('problems' in read) return again(422, { problems: read.problems })

    const { value } = read
    const kept = spec.record?.(value) ?? null
    const record = kept === null ? null : newId(app.now())
    const seen = Number(form.text('seen') || 0)
    const stream = { id: streamOf(at.id), mission: at.request.mission }
    const outcome = await act(
      app.journal,
      stream,
      application,
      who.id,
      state => spec.decide(state, at, value, record),
      {
        seen,
        alongside: async entry => {
          if (kept !== null && record !== null) {
            await keepRecord(entry.tx, { application: at.id, ...kept }, app.now(), record)
          }
          return spec.alongside?.(entry, at, value)
        },
      },
    )
    if (!isRefusal(outcome)) return seeOther(`${fileAddress(at.id)}?done=${spec.act}`)
    if (outcome.refused !== 'stale') {
      const code = outcome.refused as Code
      return again(409, { refusal: (await spec.explain?.(at, value, code)) ?? spec.refusals[code] })
    }
    // Read anew: someone may have been quicker between our reading and our acting.
    const later = await standAt(visit, spec.act, isTheirs)
    // The second of two clicks: what it asks for was done by the first.
    if (isSameClick(later, seen, who.id)) return seeOther(`${fileAddress(at.id)}?done=${spec.act}`)
    const changes = changesSince(later, seen)
    const why = whyNot(later.request, later.definition, later.step)
    if (why === null) return formPage({ status: 409, hasProblems: true }, { at: later, form, changes })
    const body = NotNowPage({ at: later, title: spec.title, why: stepRefusals[why], changes })
    return visit.page({ title: spec.title, status: 409, hasProblems: true, body })
  }

  return [
    { method: 'GET', path, may: deskRoles, handler: show },
    { method: 'POST', path, may: deskRoles, handler: submit },
  ]
}
