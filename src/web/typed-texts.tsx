import { T } from '../design/index.ts'
import { type Phrase, readLines } from '../kernel/index.ts'
import type { Form } from './form.ts'

const words = {
  yours: { id: 'Yang baru Anda kirim', en: 'What you just sent' },
  copy: {
    id: 'Salin sekarang bila masih diperlukan: begitu halaman ini ditutup, isian ini hilang.',
    en: 'Copy it now if you still need it: it is gone once this page is closed.',
  },
} as const satisfies Record<string, Phrase>

/** A date is typed into three boxes. */
const boxes = ['day', 'month', 'year']
const fieldOf = (input: string): string => input.replace(/-(day|month|year)$/, '')

/** What a person wrote or chose in a form, one text a field: neither its token nor what the page itself put into it. */
export const textsOf = (form: Form): readonly string[] => {
  const own = new Set(form.all('_own'))
  const inputs = Object.keys(form.fields).filter(name => !name.startsWith('_') && !own.has(name))
  return [...new Set(inputs.map(fieldOf))]
    .flatMap(field =>
      inputs.includes(field)
        ? form.all(field)
        : [
            boxes
              .map(box => form.text(`${field}-${box}`).trim())
              .filter(Boolean)
              .join('-'),
          ],
    )
    .map(readLines)
    .filter(Boolean)
}

/** Where a form cannot be taken any more: what was sent, to be copied; nothing where nothing was. */
export const TypedTexts = ({ form }: { form: Form }) => {
  const texts = textsOf(form)
  if (texts.length === 0) return null
  return (
    <>
      <h2>
        <T of={words.yours} />
      </h2>
      <p>
        <T of={words.copy} />
      </p>
      <ul>
        {texts.map(text => (
          <li>
            {text.split('\n').map(line => (
              <p dir="auto">{line}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
