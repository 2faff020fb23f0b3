import type { Child } from 'hono/jsx'
import { expect, test } from 'vitest'
import { renderPage } from './layout.tsx'
import { CheckboxGroup } from './parts/checkbox-group.tsx'
import { DateField } from './parts/date-field.tsx'
import { Form } from './parts/form.tsx'
import { TextField } from './parts/text-field.tsx'

const shown = (main: Child): string =>
  renderPage({
    title: 'Uji',
    main,
    reader: { locale: 'id', csrf: 'rahasia', path: '/', who: null, demo: false, nav: [], emergency: null },
  })

const city = { id: 'Kota', en: 'City' }

/** As the web layer hands a posted form over. */
const posted = (fields: Record<string, string[]>) => ({ all: (name: string) => fields[name] ?? [] })

test('a form carries the session’s token and says where it goes', () => {
  const html = shown(<Form action="/applications/7/answers">x</Form>)
  expect(html).toContain('<form method="post" action="/applications/7/answers"')
  expect(html).toContain('<input type="hidden" name="_csrf" value="rahasia"/>')
})

test('what Sari just typed goes before what the platform knows', () => {
  const html = shown(
    <Form action="/x" answers={posted({ city: ['Klang'] })}>
      <TextField name="city" label={city} value="Kuala Lumpur" />
    </Form>,
  )
  expect(html).toContain('value="Klang"')
  expect(html).not.toContain('Kuala Lumpur')
})

test('a field that Sari emptied comes back empty', () => {
  const html = shown(
    <Form action="/x" answers={posted({ city: [''] })}>
      <TextField name="city" label={city} value="Kuala Lumpur" />
    </Form>,
  )
  expect(html).not.toContain('Kuala Lumpur')
})

test('a box that Budi unticked comes back unticked', () => {
  const options = [{ value: 'photo', label: { id: 'Pasfoto', en: 'Photograph' } }]
  const group = <CheckboxGroup name="wrong" label={city} options={options} value={['photo']} />
  expect(shown(<Form action="/x">{group}</Form>)).toContain('checked=""')
  expect(
    shown(
      <Form action="/x" answers={posted({ other: ['1'] })}>
        {group}
      </Form>,
    ),
  ).not.toContain('checked=""')
})

test('a known date fills its three boxes, and what was typed into one box stays as typed', () => {
  const field = <DateField name="born" label={city} value="1991-03-07" />
  const known = shown(<Form action="/x">{field}</Form>)
  expect(known).toContain('name="born-day" value="7"')
  expect(known).toContain('name="born-month" value="3"')
  expect(known).toContain('name="born-year" value="1991"')
  const typed = shown(
    <Form action="/x" answers={posted({ 'born-day': ['7'], 'born-month': ['Maret'], 'born-year': [''] })}>
      {field}
    </Form>,
  )
  expect(typed).toContain('name="born-month" value="Maret"')
  expect(typed).toContain('name="born-year" value=""')
})

test('a problem is tied to its field for those who listen', () => {
  const html = shown(
    <Form action="/x" problems={{ city: { id: 'Tulis kota.', en: 'Enter the city.' } }}>
      <TextField name="city" label={city} hint={{ id: 'Seperti di izin.', en: 'As in the permit.' }} />
    </Form>,
  )
  expect(html).toContain('aria-invalid="true" aria-describedby="city-hint city-problem"')
  expect(html).toMatch(/id="city-problem"[^>]*>.*Tulis kota\./)
})

test('a name with quotes and signs stays one value', () => {
  const html = shown(<TextField name="name" label={city} value={`"O'Neill" <b>&`} />)
  expect(html).toContain('value="&quot;O&#39;Neill&quot; &lt;b&gt;&amp;"')
})
