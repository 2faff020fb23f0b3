import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../src/platform/database/embedded/free-port.ts'
import { makeDatabase, type TestStore } from '../database.ts'
import { type PlatformProcess, runCommand, startProcess, untilReady } from '../platform-process.ts'
import { makeCheckedFiles } from './checked-files.ts'
import { openLetterReader } from './letter-text.ts'

const count = 200
/** Answers that have come when one of the two processes is killed: some of its presses are answered, most are not. */
const answersBeforeTheKill = 60
const numberForm = /\d{5}\/SKP\/KBRI-KUALA-LUMPUR\/[IVX]+\/\d{4}/
/** The running number at the front of a printed one. */
const sequenceIn = (number: string): number => Number(number.slice(0, 5))
const register = '/registers/kbri-kuala-lumpur/surat-keterangan-pindah'

type Exported = {
  fact: string
  stream: string
  body: { sequence?: number; number?: string; document?: string }
}

/** Two processes of the platform, each with web and worker, on one real store: no letters but ours. */
const openTwo = async (store: TestStore) => {
  const database = await makeDatabase({ store, modules: [] })
  const data = await mkdtemp(join(tmpdir(), 'dermaga-grants-'))
  const ports = [await freePort(), await freePort()] as const
  const baseUrl = `http://localhost:${ports[0]}`
  const env = (port: number) => ({
    ...{ PORT: String(port), BASE_URL: baseUrl, DERMAGA_DEMO: '0' },
    ...{ DATABASE_URL: database.url, DERMAGA_DATA: data },
  })
  const processes: PlatformProcess[] = []
  const urls = ports.map(port => `http://localhost:${port}`)
  for (const [index, port] of ports.entries()) {
    const started = await startProcess(env(port))
    processes.push(started)
    await untilReady(started, urls[index] ?? '', 90)
  }
  return { database, data, baseUrl, urls, env: env(ports[0]), processes }
}

type Two = Awaited<ReturnType<typeof openTwo>>

/** When each press left for the server, as the HTTP client tells it: not when it was asked for, which is sooner. */
const watchPresses = () => {
  const leftAt: number[] = []
  const note = (message: unknown) => {
    const { method } = (message as { request: { method: string } }).request
    if (method === 'POST') leftAt.push(performance.now())
  }
  subscribe('undici:client:sendHeaders', note)
  return { leftAt, stop: () => unsubscribe('undici:client:sendHeaders', note) }
}

/** What a page's form carries unseen. */
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

describe.each(['embedded', 'separate'] as const)('on the %s server', store => {
  let two: Two
  let files: readonly string[] = []
  let letters: ReadonlyMap<string, string> = new Map()

  let cookie = ''
  /** A page as Ratna sees it. */
  const open = async (path: string): Promise<string> => {
    const answer = await fetch(`${two.baseUrl}${path}`, { headers: { cookie } })
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }

  beforeAll(async () => {
    two = await openTwo(store)
    const place = { db: two.database.db, data: two.data, baseUrl: two.baseUrl }
    const made = await makeCheckedFiles(place, count)
    files = made.files
    cookie = made.cookie
  })
  afterAll(async () => {
    for (const each of two?.processes ?? []) await each.stop()
    await two?.database.close()
    if (two) await rm(two.data, { recursive: true, force: true })
  })

  test('Ratna signs two hundred letters within a second at two processes, one is killed, and all end granted', async () => {
    const forms = new Map<string, URLSearchParams>()
    for (const id of files) {
      const text = await open(`/desk/applications/${id}/decision`)
      const fields = { _csrf: hidden(text, '_csrf'), seen: hidden(text, 'seen'), outcome: 'grant' }
      forms.set(id, new URLSearchParams(fields))
    }
    let answered = 0
    /** One press of the button; what is not answered may or may not have been done. */
    const press = async (id: string, url: string): Promise<number | null> => {
      const body = forms.get(id) ?? new URLSearchParams()
      const sent = { method: 'POST', body, headers: { cookie }, redirect: 'manual' } as const
      const answer = await fetch(`${url}/desk/applications/${id}/decision`, sent).catch(() => null)
      await answer?.body?.cancel()
      if (answer === null) return null
      answered += 1
      // Once: presses that the kill itself leaves unanswered do not count.
      if (answered === answersBeforeTheKill) await two.processes[1]?.kill()
      return answer.status
    }
    const { leftAt, stop } = watchPresses()
    const answers = await Promise.all(files.map((id, index) => press(id, two.urls[index % 2] ?? '')))
    stop()
    expect(leftAt).toHaveLength(count)
    // All of them left within a second.
    expect(Math.max(...leftAt) - Math.min(...leftAt)).toBeLessThan(1000)
    expect(two.processes.map(each => each.hasEnded())).toEqual([false, true])
    // Who pressed at the process that lived is answered, as if there were no other; at the other, some before its end.
    const [lived, died] = [0, 1].map(at => answers.filter((_, index) => index % 2 === at))
    expect(new Set(lived)).toEqual(new Set([303]))
    expect(new Set(died)).toEqual(new Set([303, null]))
    // As a person would: pressing the same button again, where the platform still answers.
    const unanswered = files.filter((_, index) => answers[index] !== 303)
    const again = await Promise.all(unanswered.map(id => press(id, two.baseUrl)))
    expect(new Set(again)).toEqual(new Set([303]))
    const { rows } = await sql<{ status: string; n: number }>`
      select status, count(*)::int as n from applications.files where id = any(${[...files]}::uuid[]) group by status
    `.execute(two.database.db)
    expect(rows).toEqual([{ status: 'granted', n: count }])
  })

  test('every letter is made, the one that the killed process was making too', async () => {
    const unfinished = async (): Promise<number> => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from documents.documents where sha256 is null`.execute(two.database.db)
      return rows[0]?.n ?? count
    }
    const started = performance.now()
    while ((await unfinished()) > 0 && performance.now() - started < 150_000) await wait(250)
    expect(await unfinished()).toBe(0)
  })

  test('the paper of every letter carries a number of its own', async () => {
    const reader = await openLetterReader()
    const numbers = new Map<string, string>()
    for (const id of files) {
      const address = `${two.baseUrl}/desk/applications/${id}/letter?purpose=oversee`
      const answer = await fetch(address, { headers: { cookie } })
      const text = await reader.read(new Uint8Array(await answer.arrayBuffer()))
      numbers.set(id, numberForm.exec(text)?.[0] ?? `${answer.status} ${text.slice(0, 200)}`)
    }
    reader.close()
    letters = numbers
    expect(new Set(numbers.values()).size).toBe(count)
  })

  test('papers, register page and export tell the same numbers, without a gap', async () => {
    const year = new Date().getUTCFullYear()
    const inRegister: string[] = []
    for (let page: string | null = `${register}/${year}`; page !== null; ) {
      const text = await open(page)
      for (const [, number = ''] of text.matchAll(/<a href="\/documents\/[^"]+">([^<]+)<\/a>/g))
        inRegister.push(number)
      page = /href="([^"]*\?after=\d+)" rel="next"/.exec(text)?.[1] ?? null
    }
    const { code, out } = await runCommand(['journal', 'export'], two.env)
    expect(code).toBe(0)
    const facts = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Exported)
    const numbered = new Map(
      facts.flatMap(({ fact, stream, body }) =>
        fact === 'DocumentNumbered' ? [[stream.replace(/^document-/, ''), body] as const] : [],
      ),
    )
    const granted = new Map(
      facts.flatMap(({ fact, stream, body }) =>
        fact === 'ApplicationGranted' ? [[stream.replace(/^application-/, ''), body.document ?? '']] : [],
      ),
    )
    const inExport = files.map(id => numbered.get(granted.get(id) ?? '')?.number)
    expect(inExport).toEqual(files.map(id => letters.get(id)))
    const byPaper = [...letters.values()].toSorted()
    expect(inRegister.toSorted()).toEqual(byPaper)
    // k … k+199, in the number as it is printed as well as in the fact's own sequence.
    const k = sequenceIn(byPaper[0] ?? '')
    const range = Array.from({ length: count }, (_, index) => k + index)
    expect(byPaper.map(sequenceIn)).toEqual(range)
    const bodies = [...numbered.values()]
    expect(bodies.map(({ sequence }) => sequence ?? 0).toSorted((a, b) => a - b)).toEqual(range)
    expect(bodies.map(({ number }) => sequenceIn(number ?? ''))).toEqual(bodies.map(each => each.sequence))
  })
})
