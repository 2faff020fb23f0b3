import { Inset, T, useReader } from '../../../../design/index.ts'
import type { Locale, Phrase, Words } from '../../../../kernel/index.ts'
import type { RecordBodies } from '../../records.ts'

const words = {
  erased: { id: 'Alasannya sudah dihapus dari catatan.', en: 'The reason was erased from the records.' },
} as const satisfies Record<string, Phrase>

const otherLanguage: Words<Locale> = {
  id: { id: 'Petugas menulis dalam bahasa Indonesia:', en: 'The officer wrote in Indonesian:' },
  en: { id: 'Petugas menulis dalam bahasa Inggris:', en: 'The officer wrote in English:' },
}

/** What an officer wrote to her, in her language where it was written in it. */
export const WrittenReason = ({ reason }: { reason: RecordBodies['reason'] | null }) => {
  const { locale } = useReader()
  const written: Locale | null = reason?.[locale] ? locale : reason?.id ? 'id' : reason?.en ? 'en' : null
  if (written === null) {
    return (
      <p class="soft">
        <T of={words.erased} />
      </p>
    )
  }
  return (
    <>
      {written === locale ? null : (
        <p class="soft">
          <T of={otherLanguage[written]} />
        </p>
      )}
      <Inset>
        {(reason?.[written] ?? '').split(/\n{1,}/).map(paragraph => (
          <p lang={written} dir="auto">
            {paragraph}
          </p>
        ))}
      </Inset>
    </>
  )
}
