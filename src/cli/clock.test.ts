import { expect, test } from 'vitest'
import { clockCommand } from './clock.ts'

const run = async (args: string, env: Record<string, string> = {}) => {
  const said = { out: [] as string[], err: [] as string[] }
  const code = await clockCommand.run(args === '' ? [] : args.split(' '), {
    out: text => said.out.push(text),
    err: text => said.err.push(text),
    hasReader: async () => true,
    env,
  })
  return { code, out: said.out.join('\n'), err: said.err.join('\n') }
}
const monday = '--mission kbri-kuala-lumpur --days 3 --from 2026-11-23T10:00+08:00'

test('Monday at ten, three days, is answered to a program in the promised shape and nothing else', async () => {
  const { code, out, err } = await run(`${monday} --json`)
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toStrictEqual({
    due: '2026-11-26T17:00:00+08:00',
    counted: ['2026-11-24', '2026-11-25', '2026-11-26'],
    skipped: [],
    rule: { opens: '09:00', closes: '17:00', cutOff: '12:00', countsFirstDay: false, verified: false },
    unknownYears: [],
  })
})

test('pauses may be instants or dates, several, and overlapping', async () => {
  const pauses = '--pause 2026-11-24/2026-11-26 --pause 2026-11-25T01:00Z/2026-11-26T01:00Z'
  const { out } = await run(`${monday} ${pauses} --json`)
  expect(JSON.parse(out)).toMatchObject({
    due: '2026-11-30T17:00:00+08:00',
    skipped: [
      { date: '2026-11-24', reason: 'pause' },
      { date: '2026-11-25', reason: 'pause' },
      { date: '2026-11-28', reason: 'weekend' },
      { date: '2026-11-29', reason: 'weekend' },
    ],
  })
})

test('a pause without an end leaves nothing due, and tells a person since when', async () => {
  const asked = `${monday} --pause 2026-11-25/`
  expect(JSON.parse((await run(`${asked} --json`)).out)).toMatchObject({ due: null, counted: ['2026-11-24'] })
  expect((await run(`${asked} --locale en`)).out).toContain('stood still since Wednesday, 25 November 2026')
})

test('a closure and the first day can be told', async () => {
  const { out } = await run(`${monday} --closure 2026-11-24/2026-11-25 --counts-first-day --json`)
  expect(JSON.parse(out)).toMatchObject({
    counted: ['2026-11-23', '2026-11-26', '2026-11-27'],
    rule: { countsFirstDay: true },
  })
})

test('a person reads the answer in Indonesian on an Indonesian machine, else in English', async () => {
  const feast = '--mission kbri-kuala-lumpur --days 1 --from 2026-08-14T13:00+08:00'
  const indonesian = (await run(feast, { LANG: 'id_ID.UTF-8' })).out
  expect(indonesian).toContain('Selesai paling lambat: 19 Agustus 2026')
  expect(indonesian).toContain('Senin, 17 Agustus 2026: Hari libur Indonesia (Proklamasi Kemerdekaan)')
  expect(indonesian).toContain('belum dipastikan')
  expect((await run(feast)).out).toContain('Due by: 19 August 2026')
})

test('years and hours that are not known are said to be so', async () => {
  const { out } = await run('--mission kbri-doha --days 1 --from 2026-11-23T09:00+03:00 --locale en')
  expect(out).toContain('Not all holidays of 2026 are known')
  expect(out).toContain('have not been confirmed')
})

test.each([
  ['', ['--mission', '--days', '--from']],
  ['--mission kbri-atlantis --days 3 --from 2026-11-23T10:00Z', ['--mission', 'kbri-atlantis']],
  ['--mission ptri-asean --days 3 --from 2026-11-23T10:00Z', ['--mission', 'PTRI ASEAN']],
  ['--mission kbri-tokyo --days -1 --from 2026-11-23T10:00Z', ['--days']],
  ['--mission kbri-tokyo --days=-1 --from 2026-11-23T10:00Z', ['--days']],
  ['--mission kbri-tokyo --days 1.5 --from 2026-11-23T10:00Z', ['--days', '1.5']],
  ['--mission kbri-tokyo --days 3661 --from 2026-11-23T10:00Z', ['--days', '3661']],
  ['--mission kbri-tokyo --days 3 --from 2026-11-23T10:00', ['--from', '2026-11-23T10:00']],
  ['--mission kbri-tokyo --days 3 --from 2026-11-31T10:00Z', ['--from']],
  ['--mission kbri-tokyo --days 3 --from 1999-11-23T10:00Z', ['--from']],
  [`${monday} --pause 2026-11-25`, ['--pause', '2026-11-25']],
  [`${monday} --pause /2026-11-25`, ['--pause']],
  [`${monday} --pause 2026-11-25T10:00/2026-11-26`, ['--pause']],
  [`${monday} --pause 2026-11-26/2026-11-25`, ['--pause', '2026-11-26/2026-11-25']],
  [`${monday} --closure 2026-11-26/2026-11-25`, ['--closure']],
  [`${monday} --closure 2026-11-26/9999-12-31`, ['--closure']],
  [`${monday} --locale fr`, ['--locale', 'fr']],
  [`${monday} --paus x`, ['--paus']],
  [`${monday} stray`, ['stray']],
])('bad input "%s" is told on stderr, and nothing on stdout', async (args, words) => {
  const { code, out, err } = await run(args)
  expect([code, out]).toEqual([2, ''])
  for (const word of words) expect(err).toContain(word)
  expect(err).toContain('dermaga clock --help')
})

test('all that is wrong is told at once', async () => {
  const { err } = await run('--mission x --days y --from z --pause q')
  expect(err.split('\n')).toHaveLength(5)
})

test('--help tells every option', async () => {
  const { code, out } = await run('--help')
  expect(code).toBe(0)
  for (const option of ['mission', 'days', 'from', 'pause', 'closure', 'counts-first-day', 'json', 'locale'])
    expect(out).toContain(`--${option}`)
})
