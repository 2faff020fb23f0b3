import { expect, test } from 'vitest'
import { type Reader, ReaderContext, T, useReader, useSay } from './reader.tsx'

const reader = (locale: 'id' | 'en'): Reader => ({
  locale,
  csrf: '',
  path: '/',
  who: null,
  demo: false,
  nav: [],
  emergency: null,
})

const hello = { id: 'Selamat datang, {name}', en: 'Welcome, {name}' }

const Page = ({ locale, name, beside }: { locale: 'id' | 'en'; name: string; beside?: () => void }) => {
  const Beside = () => {
    beside?.()
    return <i>{useReader().locale}</i>
  }
  return (
    <ReaderContext.Provider value={reader(locale)}>
      <p>
        <Label />:
        <T of={hello} with={{ name }} />
        <Beside />
        <T of={hello} with={{ name }} />
      </p>
    </ReaderContext.Provider>
  )
}

const Label = () => <>{useSay()({ id: 'Nama', en: 'Name' })}</>

test('Sari reads Indonesian while Maya’s English page is rendered in the middle of hers', () => {
  let maya = ''
  const sari = String(
    <Page
      locale="id"
      name="Sari"
      beside={() => {
        maya = String(<Page locale="en" name="Maya" />)
      }}
    />,
  )
  expect(sari).toContain('Nama:Selamat datang, Sari<i>id</i>Selamat datang, Sari')
  expect(maya).toContain('Name:Welcome, Maya<i>en</i>Welcome, Maya')
})

test('many requests that wait between building and printing a page each keep their own language', async () => {
  const pages = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => {
      const locale = at % 2 === 0 ? 'id' : 'en'
      const page = <Page locale={locale} name={`${at}`} />
      await new Promise(resume => setImmediate(resume))
      return { locale, at, html: String(page) }
    }),
  )
  for (const { locale, at, html } of pages) {
    expect(html).toContain(locale === 'id' ? `Selamat datang, ${at}<i>id` : `Welcome, ${at}<i>en`)
  }
})

test('a page that fails in the middle leaves nothing of its reader behind', () => {
  const fails = () => {
    throw new Error('broken')
  }
  expect(() => String(<Page locale="en" name="Maya" beside={fails} />)).toThrow('broken')
  expect(() => String(<Label />)).toThrow('outside')
  expect(String(<Page locale="id" name="Sari" />)).toContain('<i>id</i>')
})

test('what a person typed is printed as text, never as markup', () => {
  const html = String(<Page locale="id" name={'<script>"&'} />)
  expect(html).toContain('Selamat datang, &lt;script&gt;&quot;&amp;')
})
