import { environmentOf } from '../expressions/environment.ts'
import { readsOf } from '../expressions/reads.ts'
import { scopeOf } from '../expressions/scope.ts'
import type { Definition } from '../language/definition.ts'
import type { Finding } from './fault.ts'
import { sitesOf } from './sites.ts'

/** Fields that lack what their kind needs, and answers that nobody uses. */
export const fieldFindings = (definition: Definition): Finding[] => {
  const read = fieldsRead(definition)
  return definition.form.flatMap((page, at) =>
    page.fields.flatMap((field, within): Finding[] => {
      const path = ['form', at, 'fields', within]
      const wrong = (id: string, en: string): Finding => ({
        code: 'wrong-schema',
        path,
        values: { detail: { id, en } },
      })
      return [
        ...(page.fields.length > 1 && field.label === undefined
          ? [
              wrong(
                'label harus ada bila satu halaman meminta beberapa hal.',
                'a label is needed where a page asks for several things.',
              ),
            ]
          : []),
        ...((field.type === 'choice') !== (field.options !== undefined)
          ? [
              wrong(
                'options ada hanya pada choice, dan harus ada di sana.',
                'options belong to a choice, and only there.',
              ),
            ]
          : []),
        ...(field.prefillWhen !== undefined && field.prefill === undefined
          ? [wrong('prefillWhen ada hanya bersama prefill.', 'prefillWhen goes with prefill only.')]
          : []),
        ...(field.answeredBy !== undefined && field.type !== 'country' && field.type !== 'subdivision'
          ? [
              wrong(
                'answeredBy hanya untuk country dan subdivision.',
                'answeredBy is for a country or a subdivision only.',
              ),
            ]
          : []),
        ...(page.fields.some(each => each.answeredBy !== field.answeredBy)
          ? [
              wrong(
                'answeredBy harus ada pada setiap hal di satu halaman, atau tidak sama sekali.',
                'answeredBy goes with everything that a page asks, or with nothing.',
              ),
            ]
          : []),
        ...(read.has(field.id) || field.why !== undefined || field.reuse !== undefined
          ? []
          : [{ code: 'unread-field' as const, path }]),
      ]
    }),
  )
}

const fieldsRead = (definition: Definition): ReadonlySet<string> => {
  const environment = environmentOf(scopeOf(definition, 'document'))
  const names = sitesOf(definition).flatMap(({ text }) => {
    try {
      return readsOf(environment.parse(text).ast).names
    } catch {
      return []
    }
  })
  return new Set(names.filter(({ root }) => root === 'answers').map(({ name }) => name))
}
