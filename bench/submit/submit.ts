import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Bench, Scene } from '../bench.ts'
import { type Ask, askOnce, drive } from '../measure/drive.ts'
import { type Figures, together } from '../measure/figures.ts'
import { baseUrl, port } from '../place.ts'
import { startServing } from '../platform.ts'
import type { Line } from '../report.ts'
import { type Drafts, type Draw, hotMission, openDrafts, type Sequence } from './drafts.ts'
import { statementsOf } from './logged.ts'
import { limitOf } from './pgbench.ts'
import { type Drawn, type Step, scriptOf } from './script.ts'

const barePort = port + 1
const bareUrl = `http://localhost:${barePort}`

/** The browser's own post of the last page. */
const postOf = ({ browserOf }: Drafts, { application, person }: Draw): Ask => {
  const { cookie, csrf } = browserOf(person)
  return {
    ...{ method: 'POST', path: `/drafts/${application}/submission`, cookie },
    form: { _csrf: csrf, revision: '0' },
  }
}

const isSent = ({ status, location }: { status: number; location: string }): boolean =>
  status === 303 && location.includes('sent=application')

/** Sends one request and writes down what it asked of the database. */
const logOne = async ({ place }: Scene, drafts: Drafts): Promise<readonly Step[]> => {
  await drafts.prepare(3)
  const draws = await drafts.take(3)
  // The first ones prepare the statements on the connections; the last one is looked at.
  for (const draw of draws.slice(0, 2)) await askOnce(baseUrl, postOf(drafts, draw))
  const [, , draw] = draws
  if (draw === undefined) throw new Error('No draft was drawn')
  const statements = await statementsOf(place, async () => {
    const answer = await askOnce(baseUrl, postOf(drafts, draw))
    if (!isSent(answer)) throw new Error(`The request was not taken: ${answer.status} ${answer.body}`)
  })
  const { rows } = await place.admin.query(
    `select f.number, r.id as record from applications.files f
     join applications.records r on r.application = f.id where f.id = $1`,
    [draw.application],
  )
  const number: string = rows[0].number
  const drawn: Drawn = [
    ...Object.entries(draw)
      .filter(([name]) => !['n', 'number', 'bare', 'record'].includes(name))
      .map(([name, logged]) => ({ name, logged })),
    { name: 'number', logged: number },
    { name: 'bare', logged: number.toLowerCase().replace('-', '') },
    { name: 'record', logged: rows[0].record },
  ]
  return scriptOf(statements, drawn)
}

/** What is needed is made first; only the rest is measured. */
type Way = (connections: number, seconds: number, sequence: Sequence) => Promise<() => Promise<Figures>>

/** Draws enough for the time at hand, at a rate that nobody reaches. */
const overHttp =
  (
    drafts: Drafts,
    base: string,
    askFor: (draw: Draw) => Ask,
    isRight: (answer: { status: number; location: string }) => boolean,
  ): Way =>
  async (connections, seconds, sequence) => {
    const most = Math.ceil(seconds * 1_000)
    await drafts.prepare(most, sequence)
    const draws = await drafts.take(most, sequence)
    const next = () => {
      const draw = draws.pop()
      return draw === undefined ? null : askFor(draw)
    }
    return () => drive({ base, connections, seconds, next, isRight })
  }

/** A citizen sends her request: through the platform, beside what the database and a bare handler can do. */
export const submit: Bench = {
  name: 'submit',
  run: async scene => {
    const { place, loaded, say } = scene
    const drafts = await openDrafts(place, loaded)
    const steps = await logOne(scene, drafts)
    say(`one request asks the database ${steps.length} times`)
    const spec = join(place.folder, 'bare.json')
    await writeFile(spec, JSON.stringify({ url: place.url, port: barePort, steps }))
    const bare = await startServing(
      [process.execPath, join(dirname(process.argv[1] ?? ''), 'bare-handler.mjs'), spec],
      {
        ...{ env: { PATH: process.env.PATH }, ready: bareUrl, seconds: 20 },
      },
    )
    try {
      const limit = await limitOf(place, steps)
      const ways: Readonly<Record<string, Way>> = {
        platform: overHttp(drafts, baseUrl, draw => postOf(drafts, draw), isSent),
        pgbench: async (connections, seconds, sequence) => {
          await drafts.prepare(Math.ceil(seconds * 5_000), sequence)
          return () => limit(connections, seconds, sequence)
        },
        'bare handler': overHttp(
          drafts,
          bareUrl,
          draw => ({ method: 'POST', path: '/', form: draw }),
          ({ status }) => status === 303,
        ),
      }
      const lines: Line[] = [
        { kind: 'value', bench: 'submit', of: 'statements a request', unit: '', value: steps.length },
      ]
      // Both programs are compiled as they go: what counts is how they run for the rest of the day.
      for (const name of ['platform', 'bare handler']) {
        const round = await ways[name]?.(8, 6, 'bench.draw')
        const { requests } = (await round?.()) ?? { requests: 0 }
        say(`submit ${name}: warmed up with ${requests}`)
      }
      const compare = async (connections: number, sequence: Sequence, note: string) => {
        const found = new Map<string, Figures[]>()
        // In turns, so that what else the machine does falls on all of them.
        for (let round = 0; round < scene.rounds; round += 1) {
          for (const [name, way] of Object.entries(ways)) {
            const round = await way(connections, scene.seconds, sequence)
            const figures =
              name === 'platform'
                ? await scene.watched(round)
                : await scene.withCpu(name === 'bare handler' ? [bare.pid] : [], round)
            say(`submit ${name}${note}, ${connections} connections: ${figures.perSecond.toFixed(0)} a second`)
            found.set(name, [...(found.get(name) ?? []), figures])
          }
        }
        const all = new Map([...found].map(([name, rounds]) => [name, together(rounds)]))
        for (const [name, figures] of all)
          lines.push({ kind: 'figures', bench: 'submit', of: name + note, figures })
        const rate = (name: string) => all.get(name)?.perSecond ?? Number.NaN
        const cpu = (name: string) => all.get(name)?.cpu ?? Number.NaN
        for (const [of, value] of [
          ['platform ÷ pgbench', rate('platform') / rate('pgbench')],
          ['platform ÷ bare handler', rate('platform') / rate('bare handler')],
          ['pgbench ÷ platform, cpu', cpu('pgbench') / cpu('platform')],
        ] as const) {
          lines.push({ kind: 'ratio', bench: 'submit', of: of + note, connections, value })
        }
      }
      for (const connections of scene.connections) await compare(connections, 'bench.draw', '')
      if (scene.connections.length > 1)
        await compare(16, 'bench.hot_draw', `, ${hotMission.replace('kbri-', '')} only`)
      return lines
    } finally {
      await bare.stop()
    }
  },
}
