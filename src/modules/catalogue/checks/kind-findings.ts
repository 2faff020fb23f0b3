import type { Phrase } from '../../../kernel/index.ts'
import type { Kind } from '../expressions/scope.ts'
import type { Definition } from '../language/definition.ts'
import type { Finding } from './fault.ts'
import { kindEnvironment } from './kind-environment.ts'
import type { Site } from './sites.ts'

const kindWords: Readonly<Record<Kind, Phrase>> = {
  string: { id: 'teks', en: 'a text' },
  int: { id: 'bilangan', en: 'a number' },
  bool: { id: 'ya atau tidak', en: 'yes or no' },
  Day: { id: 'tanggal', en: 'a date' },
  Name: { id: 'nama orang', en: "a person's name" },
  PassportNumber: { id: 'nomor paspor', en: 'a passport number' },
  Years: { id: 'jumlah tahun', en: 'a count of years' },
  Months: { id: 'jumlah bulan', en: 'a count of months' },
  Days: { id: 'jumlah hari', en: 'a count of days' },
  WorkingDays: { id: 'jumlah hari kerja', en: 'a count of working days' },
}

const wordsOf = (type: string | undefined): Phrase =>
  Object.entries(kindWords).find(([kind]) => kind === type)?.[1] ?? { id: type ?? '–', en: type ?? '–' }

const wrongKind = ({ path }: Site, type: string | undefined, wanted: readonly Kind[]): Finding => {
  const found = wordsOf(type)
  const list = wanted.map(wordsOf)
  return {
    code: 'expression-type',
    path,
    values: {
      detail: {
        id: `hasilnya ${found.id}, seharusnya ${list.map(({ id }) => id).join(' atau ')}`,
        en: `it gives ${found.en} and should give ${list.map(({ en }) => en).join(' or ')}`,
      },
    },
  }
}

/** What expressions compare, hand to functions, and give: dates, counts and texts are not the same. */
export const kindFindingsOf = (definition: Definition): ((site: Site) => Finding[]) => {
  const kinds = {
    case: kindEnvironment(definition, 'case', false),
    document: kindEnvironment(definition, 'document', false),
    fine: kindEnvironment(definition, 'document', true),
  }
  return site => {
    const { path, text, part, gives } = site
    const { error, type } = kinds[part].check(text)
    if (error !== undefined) {
      const { summary, range } = error
      return [{ code: 'expression-type', path, offset: range?.start ?? 0, values: { detail: summary } }]
    }
    if (!gives.some(kind => kind === type)) return [wrongKind(site, type, gives)]
    if (site.fine === undefined) return []
    // Where the finer kinds do not fit together, as in a text put together of names, nothing more can be told.
    const fine = kinds.fine.check(text)
    return fine.error !== undefined || fine.type === site.fine
      ? []
      : [wrongKind(site, fine.type, [site.fine])]
  }
}
