import { expect, test } from 'vitest'
import { servicesOn } from '../catalogue.ts'

test('no page that asks for a whole date says that roughly will do: day, month and year are all required', () => {
  const promising = servicesOn('2026-11-24').flatMap(({ code, form }) =>
    form
      .filter(({ fields, hint }) => {
        const isWhole = fields.some(({ type, optional }) => type === 'date' && !optional)
        return isWhole && /kira-kira|roughly|about/i.test(`${hint?.id} ${hint?.en}`)
      })
      .map(({ id }) => `${code} ${id}`),
  )
  expect(promising).toEqual([])
})

test.each([
  ['passport-replacement', 'what-happened'],
  ['surat-keterangan-pindah', 'arrival'],
])('who does not know the exact day of %s %s is told to give the nearest one', (code, page) => {
  const definition = servicesOn('2026-11-24').find(service => service.code === code)
  const { hint } = definition?.form.find(({ id }) => id === page) ?? {}
  expect(hint).toMatchObject({
    id: expect.stringContaining('isi tanggal yang paling mendekati'),
    en: expect.stringContaining('give the nearest one'),
  })
})
