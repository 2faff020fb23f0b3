import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/database.ts'
import { send } from '../../citizen/story-for-tests.ts'
import { type Desk, ids, openDesk } from '../site-for-tests.ts'

const database = useDatabase()
let desk: Desk
let id: string

beforeAll(async () => {
  desk = await openDesk(database())
  await send(desk.app, ids.sari, 'lapor-diri')
  id = await send(desk.app, ids.sari, 'passport-replacement')
})

/** The links of the summary, each with the field it leads to. */
const summaryOf = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a><\/li>/g)].map(([, field = '', says = '']) => [
    field,
    says,
  ])

test.each([
  ['budi', 'corrections', {}, ['Answers to be corrected: Choose', 'Explanation in Indonesian: Write']],
  ['budi', 'attendance', {}, ['The applicant came on: ']],
  ['budi', 'interview', {}, ['The interview was held on: ']],
  ['budi', 'payments', { currency: 'MYR' }, ['Receipt number: ', 'Amount received: ']],
  ['budi', 'agency-requests', { reference: '?' }, ['Reference at that agency: ']],
  ['budi', 'agency-answers', {}, ['What is the answer? ']],
  ['ratna', 'decision', { outcome: 'reject' }, ['Ground for the rejection: ', 'Explanation in Indonesian: ']],
  [
    'budi',
    'hand-over',
    { to: 'proxy' },
    [
      'Handed over on: ',
      'Paper that was shown: ',
      'Date of that paper: ',
      'Identity of the receiver that was seen: ',
      'Number of that identity paper: ',
      'Name of the receiver: ',
      'Number of the new passport: ',
    ],
  ],
] as const)(
  '%s reads at the top of %s which field is wrong, and is led to it',
  async (who, act, form, says) => {
    const sent = { seen: await desk.version(id), ...form }
    const answer = await desk.post(who, `/desk/applications/${id}/${act}`, sent, { language: 'en' })
    expect(answer.status).toBe(422)
    const summary = summaryOf(answer.html)
    for (const said of says)
      expect(summary.map(([, text]) => text)).toContainEqual(expect.stringContaining(said))
    for (const [field, text] of summary) {
      expect(text, field).toMatch(/^[^:?]{4,}[:?] /)
      expect(answer.html).toContain(`id="${field}"`)
    }
  },
)
