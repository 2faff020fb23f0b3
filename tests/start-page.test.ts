import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from './database.ts'
import { type House, openHouse } from './reach/house.ts'

const database = useDatabase()
let house: House
beforeAll(async () => {
  house = await openHouse(database())
})
afterAll(() => house?.stop())

/** Written by hand: whose work is where; what is open to anyone stands on everybody's page. */
const table = [
  ['budi', ['/desk', '/registers', '/signatures']],
  ['ratna', ['/desk', '/registers', '/signatures']],
  ['wulan', ['/signatures']],
  ['joko', ['/signatures']],
  ['fajar', []],
  ['dewi', []],
  ['agus', []],
  ['maya', []],
] as const
const openToAll = ['/services', '/find-mission', '/v']

describe('where staff begin', () => {
  test.each(table)('%s is told what the role may do here, and every link opens', async (person, own) => {
    const session = await house.signIn(person)
    const page = await house.ask(session, 'GET', '/start', { language: 'en' })
    expect(page.status).toBe(200)
    const main = /<main[\s\S]*<\/main>/.exec(page.text)?.[0] ?? ''
    const links = [...main.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')
    expect(links).toEqual([...own, ...openToAll, '/account/sessions'])
    for (const link of links) expect((await house.ask(session, 'GET', link)).status).toBeLessThan(400)
    expect(main.includes('opens no request')).toBe(!links.includes('/desk'))
  })

  test('the menu of an officer begins with the desk, then registers, then signatures', async () => {
    const { text } = await house.ask(await house.signIn('budi'), 'GET', '/desk')
    const nav = /<nav class="nav"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? ''
    const links = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    expect(links.slice(0, 3)).toEqual(['/desk', '/registers', '/signatures'])
  })
})
