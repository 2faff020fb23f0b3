import { AtTime, Banner, Button, Form, PageTitle, T, Table, Tag, useSay } from '../../../design/index.ts'
import { isId } from '../../../kernel/index.ts'
import type { Db } from '../../../platform/database/index.ts'
import { type Handler, notFound, type Page, type SignedIn, seeOther } from '../../../web/index.ts'
import { zoneOf } from '../roles/zone-of.ts'
import { type Cookies, sessionCookie } from '../sessions/cookies.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import { isOwnSession, listSessions, type OpenSession } from '../sessions/list-sessions.ts'
import { signedIn } from '../signed-in.ts'

const words = {
  title: { id: 'Di mana Anda masuk', en: 'Where you are signed in' },
  intro: {
    id: 'Bila ada yang tidak Anda kenal, akhiri. Perangkat itu harus masuk lagi.',
    en: 'If there is one you do not know, end it. That device will have to sign in again.',
  },
  list: { id: 'Sesi yang berlaku', en: 'Sessions now' },
  browser: { id: 'Peramban', en: 'Browser' },
  unknown: { id: 'Tidak dikenal', en: 'Unknown' },
  since: { id: 'Masuk sejak', en: 'Signed in since' },
  seen: { id: 'Terakhir dipakai', en: 'Last used' },
  end: { id: 'Akhiri', en: 'End' },
  here: { id: 'Perangkat ini', en: 'This device' },
  act: { id: 'Tindakan', en: 'Action' },
  ended: { id: 'Sesi itu sudah diakhiri.', en: 'That session has been ended.' },
  everywhere: { id: 'Keluar dari semua perangkat', en: 'Sign out everywhere' },
}

type Listed = {
  readonly who: SignedIn
  readonly sessions: readonly OpenSession[]
  readonly zone: string
  /** One was just ended from here. */
  readonly hasEnded: boolean
}

const SessionList = ({ who, sessions, zone }: Listed) => {
  const say = useSay()
  const nameOf = ({ browser }: OpenSession) => browser || say(words.unknown)
  return (
    <Table
      caption={words.list}
      captionHidden
      columns={[
        {
          header: words.browser,
          rowHeader: true,
          cell: row => (
            <>
              {nameOf(row)} {row.id === who.session ? <Tag tone="info" label={words.here} /> : null}
            </>
          ),
        },
        { header: words.since, cell: row => <AtTime at={row.openedAt} zone={zone} /> },
        { header: words.seen, cell: row => <AtTime at={row.lastSeen} zone={zone} /> },
        {
          header: words.act,
          headerHidden: true,
          cell: row => (
            <Form action={`/account/sessions/${row.id}/end`}>
              <Button label={words.end} tone="secondary" about={nameOf(row)} />
            </Form>
          ),
        },
      ]}
      rows={sessions}
    />
  )
}

const sessionsPage = (listed: Listed): Page => ({
  title: words.title,
  body: (
    <>
      {listed.hasEnded ? <Banner tone="success" title={words.ended} /> : null}
      <PageTitle title={words.title} />
      <p>
        <T of={words.intro} />
      </p>
      <SessionList {...listed} />
      <Form action="/account/sessions/end-all">
        <Button label={words.everywhere} tone="warning" />
      </Form>
    </>
  ),
})

/** The zone of the office that a citizen last turned to; null where there is none. */
export type ZoneOfCitizen = (db: Db, person: string) => Promise<string | null>

/** Times by the clock of the office: that of the staff's mission, or the one that has her latest request. */
export const showSessions =
  (zoneOfCitizen: ZoneOfCitizen): Handler =>
  async ({ who, app, page, query }) => {
    const person = signedIn(who)
    const sessions = await listSessions(app.db, person.id, app.now())
    const isHere = ({ id }: OpenSession) => id === person.session
    const others = sessions.filter(each => !isHere(each))
    const own = person.party === 'citizen' ? await zoneOfCitizen(app.db, person.id) : null
    return page(
      sessionsPage({
        who: person,
        sessions: [...sessions.filter(isHere), ...others],
        zone: own ?? zoneOf(person.mission),
        hasEnded: query.has('ended'),
      }),
    )
  }

/** One session of one's own; another's is not found. */
export const endOneSession =
  (cookies: Cookies): Handler =>
  async ({ who, app, params }) => {
    const { id: account, session: current } = signedIn(who)
    const session = params.id ?? ''
    if (!isId(session)) notFound()
    if (!(await isOwnSession(app.db, account, session))) notFound()
    await endSessions(app, { account, session, why: 'ended-from-list' })
    return session === current
      ? seeOther('/', { 'set-cookie': cookies.clear(sessionCookie) })
      : seeOther('/account/sessions?ended')
  }

export const endAllSessions =
  (cookies: Cookies): Handler =>
  async ({ who, app }) => {
    const ending = { account: signedIn(who).id, session: 'all', why: 'ended-everywhere' } as const
    const ended = await endSessions(app, ending)
    return seeOther(`/sign-in?ended=${ended}`, { 'set-cookie': cookies.clear(sessionCookie) })
  }

export const signOut =
  (cookies: Cookies): Handler =>
  async ({ who, app }) => {
    if (who.party !== 'nobody') {
      await endSessions(app, { account: who.id, session: who.session, why: 'signed-out' })
    }
    return seeOther('/', { 'set-cookie': cookies.clear(sessionCookie) })
  }
