import { OnDay, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { DocumentRow } from '../../../documents/index.ts'
import { fileAddress } from '../acts/act-addresses.ts'
import type { IssuedLetter, OpenedFile } from './read-file.ts'

const words = {
  making: { id: 'sedang dibuat', en: 'being made' },
  download: { id: 'Unduh PDF', en: 'Download the PDF' },
  register: { id: 'Lihat di register', en: 'See it in the register' },
  voided: { id: 'dibatalkan', en: 'cancelled' },
  revoked: { id: 'dicabut', en: 'revoked' },
  erased: { id: 'alasannya sudah dihapus', en: 'the reason was erased' },
  on: { id: 'diterbitkan', en: 'issued on' },
} as const satisfies Record<string, Phrase>

const endOf = ({ voidedAt, revokedAt }: DocumentRow): Phrase | null =>
  voidedAt !== null ? words.voided : revokedAt !== null ? words.revoked : null

type Letter = { file: OpenedFile; letter: IssuedLetter; isLast: boolean }

/** One letter: its number, whether it stands, its file; the register is where signers end it. */
const OneLetter = ({ file, letter: { row, endedFor }, isLast }: Letter) => {
  const end = endOf(row)
  const { id, purpose } = file
  return (
    <p>
      <T of={row.name} /> · <span class="unbroken">{row.number}</span> · <T of={words.on} />{' '}
      <OnDay day={row.issuedOn} />
      {end === null ? null : (
        <>
          {' · '}
          <strong>
            <T of={end} />
          </strong>
          {': '}
          {endedFor === null ? (
            <T of={words.erased} />
          ) : (
            <span dir="auto" class="written">
              {endedFor}
            </span>
          )}
        </>
      )}
      {' · '}
      {isLast ? (
        <>
          {row.file === null ? (
            <T of={words.making} />
          ) : (
            <a href={`${fileAddress(id)}/letter?purpose=${purpose}`}>
              <T of={words.download} />
            </a>
          )}
          {' · '}
        </>
      ) : null}
      <a href={`/documents/${row.id}`}>
        <T of={words.register} />
      </a>
    </p>
  )
}

/** Whether the letter that was issued last is no longer valid, so that a signer may issue another. */
export const hasLetterEnded = ({ letters: [last] }: OpenedFile): boolean =>
  last !== undefined && endOf(last.row) !== null

/** What was issued, the last letter first. */
export const FileIssued = ({ file }: { file: OpenedFile }) => {
  const [last, ...earlier] = file.letters
  if (last === undefined) return null
  return (
    <>
      <OneLetter file={file} letter={last} isLast />
      {earlier.map(letter => (
        <OneLetter file={file} letter={letter} isLast={false} />
      ))}
    </>
  )
}
