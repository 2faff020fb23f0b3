import { OnDay, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { DocumentRow } from '../../../documents/index.ts'
import { fileAddress } from '../acts/act-addresses.ts'
import type { OpenedFile } from './read-file.ts'

const words = {
  making: { id: 'sedang dibuat', en: 'being made' },
  download: { id: 'Unduh PDF', en: 'Download the PDF' },
  register: { id: 'Lihat di register', en: 'See it in the register' },
  voided: { id: 'dibatalkan', en: 'cancelled' },
  revoked: { id: 'dicabut', en: 'revoked' },
  on: { id: 'diterbitkan', en: 'issued on' },
} as const satisfies Record<string, Phrase>

const endOf = ({ voidedAt, revokedAt }: DocumentRow): Phrase | null =>
  voidedAt !== null ? words.voided : revokedAt !== null ? words.revoked : null

/** The document that was issued: its number, whether it stands, its file; the register is where signers end it. */
export const FileIssued = ({ file, letter }: { file: OpenedFile; letter: DocumentRow }) => {
  const end = endOf(letter)
  const { id, purpose, letterEnded } = file
  return (
    <p>
      <T of={letter.name} /> · <span class="unbroken">{letter.number}</span> · <T of={words.on} />{' '}
      <OnDay day={letter.issuedOn} />
      {end === null ? null : (
        <>
          {' · '}
          <strong>
            <T of={end} />
          </strong>
          {letterEnded === null ? null : (
            <>
              {': '}
              <span dir="auto" class="written">
                {letterEnded}
              </span>
            </>
          )}
        </>
      )}
      {' · '}
      {letter.file === null ? (
        <T of={words.making} />
      ) : (
        <a href={`${fileAddress(id)}/letter?purpose=${purpose}`}>
          <T of={words.download} />
        </a>
      )}
      {' · '}
      <a href={`/documents/${letter.id}`}>
        <T of={words.register} />
      </a>
    </p>
  )
}
