import { createHash } from 'node:crypto'
import { dayAt } from '../../../kernel/index.ts'
import { type Handler, notFound, type SignedIn, seeOther, type Visit } from '../../../web/index.ts'
import { cookiesFor } from '../../access/index.ts'
import { definitionOf } from '../../catalogue/index.ts'

const name = 'dermaga-not-now'
const most = 8

/** Of this session alone, and tells nobody which service it is: on a shared phone the next person is asked anew. */
const markOf = ({ session }: SignedIn, service: string): string =>
  createHash('sha256').update(`${session} ${service}`).digest('hex').slice(0, 32)

const cookiesOf = ({ app }: Visit) => cookiesFor(app.settings.baseUrl.startsWith('https:'))

const marksIn = (visit: Visit): readonly string[] =>
  (cookiesOf(visit).read(visit.request, name) ?? '').split('.').filter(mark => /^[0-9a-f]{32}$/.test(mark))

/** Whether she has said, since she signed in, that she does not go on with this service now. */
export const isNotNow = (visit: Visit, who: SignedIn, service: string): boolean =>
  marksIn(visit).includes(markOf(who, service))

/** Not now: her page offers it no more until she signs in again. What she came for stays as it was sent. */
export const sayNotNow: Handler = visit => {
  const { who, form } = visit
  if (who.party === 'nobody') return notFound()
  const service =
    definitionOf(form.text('service'), dayAt(visit.app.now(), 'Asia/Jakarta'))?.code ?? notFound()
  const mark = markOf(who, service)
  const marks = [mark, ...marksIn(visit).filter(each => each !== mark)].slice(0, most)
  return seeOther('/me', { 'set-cookie': cookiesOf(visit).write(name, marks.join('.')) })
}
