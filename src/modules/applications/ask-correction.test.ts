import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerInTurn, everyAnswer, situation } from '../../../tests/every-answer.ts'
import { isRefusal } from '../../kernel/index.ts'
import { type Answers, placesOf, shippedCatalogue } from '../catalogue/index.ts'
import type { Sent } from './application.ts'
import { askCorrection } from './ask-correction.ts'
import { openPart } from './drafts/open-part.ts'
import { whatIsOpen } from './drafts/what-is-open.ts'
import { itemsOf } from './items-of.ts'
import { sendCorrection } from './send-correction.ts'

const at = '2026-11-24T02:00:00.000Z'

describe.each(shippedCatalogue().definitions)('whatever is answered in $code', definition => {
  const everything = [
    ...definition.form.flatMap(page => page.fields.map(({ id }) => id)),
    ...definition.requirements.map(({ id }) => id),
  ]
  const step = definition.steps.table.find(({ act }) => act === 'ask-correction')?.id ?? ''
  const tariff = { total: null, verified: false, lines: [] }
  const sent: Sent = {
    ...{ status: 'submitted', number: 'AB12-CD34', service: definition.code, definition: definition.version },
    ...{ person: 'sari', mission: 'kbri-kuala-lumpur', submittedAt: at, since: at, asked: null },
    case: {
      ...{ answers: 'record-1', documents: [], variant: {}, tariff },
      steps: definition.steps.table.map(({ id }) => id),
    },
    ...{ completeAt: null, promised: null, pauses: [], done: [], entries: [] },
    ...{ agencyAnswer: null, document: null },
  }
  const askFor = (item: string, inCase: readonly string[]) =>
    askCorrection(sent, definition, { step, items: [item], reason: 'r' }, inCase)
  const asked = (item: string): Sent => ({
    ...sent,
    status: 'correction-asked',
    asked: { step, items: [item], reason: 'r' },
  })
  const sends = (item: string, changed: readonly string[], inCase: readonly string[]) =>
    sendCorrection(asked(item), {
      ...{
        case: sent.case,
        changed,
        inCase,
        confirmed: [],
        opened: [],
        required: [],
        problems: [],
        due: null,
      },
    })
  const forAll = (property: (answers: Answers) => void) =>
    fc.assert(
      fc.property(everyAnswer(definition), all => property(answerInTurn(definition, all).answers)),
      { numRuns: 60 },
    )

  test('she can give each thing that may be asked: it is shown in her draft, and is enough to send', () =>
    forAll(answers => {
      const now = situation(answers)
      const inCase = itemsOf(definition, now)
      for (const item of inCase) {
        expect([item, isRefusal(askFor(item, inCase))]).toEqual([item, false])
        const open = whatIsOpen({ definition, situation: now, uploads: [] }, asked(item), new Set())
        const fields = open.pages.flatMap(page => openPart(open, page).fields.map(({ id }) => id))
        const paper = open.requirements.find(({ id }) => id === item)
        expect([item, fields.includes(item) || (paper !== undefined && placesOf(paper).length > 0)]).toEqual([
          item,
          true,
        ])
        expect(isRefusal(sends(item, [item], inCase))).toBe(false)
      }
    }))

  test('everything else is refused, and where it was asked all the same, she may send without it', () =>
    forAll(answers => {
      const inCase = itemsOf(definition, situation(answers))
      for (const item of everything.filter(id => !inCase.includes(id))) {
        expect(askFor(item, inCase)).toMatchObject({ refused: 'item-not-in-case' })
        expect(sends(item, [], inCase)).toMatchObject([{ body: { notInCase: [item] } }])
      }
    }))
})
