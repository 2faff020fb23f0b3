import { setTimeout as wait } from 'node:timers/promises'
import { fill, type Phrase, say } from '../kernel/index.ts'
import { isRefusedStart, refuseStart } from '../platform/refused-start.ts'
import { readSettings, type StartSettings } from '../platform/settings.ts'
import type { Command } from './command.ts'
import { operatorLocale } from './operator-locale.ts'
import { readPlain } from './read-plain.ts'
import { untilAskedToStop } from './until-asked-to-stop.ts'

const usage = `Usage: dermaga seed [--json]

Fills a demo store: its people, their first requests, and the whole history of other invented people, made by the same
acts as anywhere. Tells how far it is on stderr and ends when everything is there. Safe to repeat, and to break off: it
goes on where it stopped. Beside a platform that runs on the same store, it shares the work with it; give it the same
PORT or BASE_URL, which stands in the letters that it prints. A store that is older than this version is refused: see
"dermaga migrate".

A real store is refused. With DATABASE_URL, DERMAGA_DEMO=1 must say that the store is the demo's; a new one becomes so.

  --json    answer for programs, on one line: {"requests","of"}

Exit status: 0 the demo world is whole, 1 broken off or failed, 2 not a demo store, not one of this version, or bad usage,
3 the store cannot be reached.`

const words = {
  real: {
    id: 'Hanya basis data peragaan yang dapat diisi dengan orang dan permohonan rekaan.',
    en: 'Only a demo store can be filled with invented people and requests.',
  },
  unsaid: {
    id: 'Hanya basis data peragaan yang dapat diisi dengan orang dan permohonan rekaan. Isi DERMAGA_DEMO=1 bila DATABASE_URL menunjuk basis data peragaan.',
    en: 'Only a demo store can be filled with invented people and requests. Set DERMAGA_DEMO=1 if DATABASE_URL names the demo’s.',
  },
  people: { id: 'Orang dan permohonan pertama …', en: 'People and first requests …' },
  count: { id: '{filled} dari {of} permohonan', en: '{filled} of {of} requests' },
  done: {
    id: 'Dunia peragaan lengkap: {filled} permohonan.',
    en: 'The demo world is whole: {filled} requests.',
  },
  failed: {
    id: 'Pengisian gagal; jalankan lagi untuk melanjutkan dari sini.',
    en: 'Filling it failed; run it again to go on from here.',
  },
  brokenOff: {
    id: 'Dihentikan; jalankan lagi untuk melanjutkan dari sini.',
    en: 'Broken off; run it again to go on from here.',
  },
} as const satisfies Record<string, Phrase>

/** The settings of a demo store; one that they do not call the demo's is refused and not touched. */
const forDemo = (settings: StartSettings): StartSettings => {
  if (settings.demo === false) throw refuseStart(words.real, 2)
  if (settings.demo === null && settings.databaseUrl !== null) throw refuseStart(words.unsaid, 2)
  return { ...settings, demo: true }
}

const between = 500

/** Fills the demo world and waits until it is whole. */
export const seedCommand: Command = {
  name: 'seed',
  summary: { id: 'Isi dunia peragaan', en: 'Fill the demo world' },
  usage,
  run: async (args, io) => {
    const asked = readPlain('seed', args, io, true)
    if (asked === null) return 2
    const settings = readSettings(io.env)
    if (isRefusedStart(settings)) throw settings
    const tell = (phrase: Phrase) => io.err(say(phrase, operatorLocale(io.env)))
    const demo = forDemo(settings)
    let isStopping = false
    void untilAskedToStop().then(() => {
      isStopping = true
    })
    const { fillDemo } = await import('../fill-demo.ts')
    const filling = await fillDemo(demo, tell)
    try {
      tell(words.people)
      await filling.begin()
      for (let told = -1; !isStopping; await wait(between)) {
        const { filled, of, state } = await filling.progress()
        if (filled !== told) tell(fill(words.count, { filled, of }))
        told = filled
        if (state === 'failed') {
          tell(words.failed)
          return 1
        }
        if (state !== 'done') continue
        if (asked.json) io.out(JSON.stringify({ requests: filled, of }))
        else io.out(say(fill(words.done, { filled }), operatorLocale(io.env)))
        return 0
      }
      tell(words.brokenOff)
      return 1
    } finally {
      await filling.close()
    }
  },
}
