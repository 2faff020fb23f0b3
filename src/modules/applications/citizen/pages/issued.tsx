import { Banner, ButtonLink, DescriptionCard, OnDay, T, useSay } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Visit } from '../../../../web/index.ts'
import { type DocumentRow, findDocument } from '../../../documents/index.ts'
import { lettersOf } from '../../letters-of.ts'
import type { OwnFile } from '../own-file.ts'

const words = {
  heading: { id: 'Surat Anda', en: 'Your document' },
  number: { id: 'Nomor {number}', en: 'Number {number}' },
  issued: { id: 'Diterbitkan', en: 'Issued' },
  making: { id: 'Surat ini sedang dibuat', en: 'This document is being made' },
  makingText: {
    id: 'Nomornya sudah dicatat. Biasanya siap dalam beberapa menit; muat ulang halaman ini nanti.',
    en: 'Its number is on record. It is usually ready within minutes; load this page again later.',
  },
  download: { id: 'Unduh surat (PDF, {size} kB)', en: 'Download (PDF, {size} kB)' },
  genuine: {
    id: 'Di surat ada kode QR. Siapa pun dapat memeriksa keasliannya tanpa melihat data Anda.',
    en: 'There is a QR code on it. Anyone can check that it is genuine without seeing your data.',
  },
  voided: { id: 'Surat ini dibatalkan', en: 'This document was cancelled' },
  revoked: {
    id: 'Surat ini dicabut dan tidak berlaku lagi',
    en: 'This document was revoked and is no longer valid',
  },
  earlier: {
    id: 'Surat sebelumnya nomor {number} tidak berlaku lagi. Pakai yang di atas.',
    en: 'The earlier document, number {number}, is no longer valid. Use the one above.',
  },
  ask: {
    id: 'Tanyakan kepada {mission} apa yang perlu Anda lakukan.',
    en: 'Ask {mission} what you need to do.',
  },
} as const satisfies Record<string, Phrase>

const Download = ({ file, bytes }: { file: OwnFile; bytes: number }) => {
  const say = useSay()
  const size = Math.max(1, Math.round(bytes / 1000))
  return (
    <ButtonLink
      href={`/applications/${file.id}/document`}
      label={say(words.download, { size })}
      tone="primary"
      download
    />
  )
}

/** What was issued to her, the last first. */
export const issuedLetters = async (
  { facts }: OwnFile,
  { app }: Pick<Visit, 'app'>,
): Promise<readonly DocumentRow[]> => {
  const found = await Promise.all(lettersOf(facts).map(id => findDocument(app.db, id)))
  return found.filter(row => row !== null).toReversed()
}

type IssuedProps = { file: OwnFile; document: DocumentRow | null; earlier: readonly DocumentRow[] }

/** The document that was issued last: to be downloaded, still being made, or no longer good; and those before it. */
export const Issued = ({ file, document, earlier }: IssuedProps) => {
  if (document === null) return null
  const isGone = document.voidedAt !== null || document.revokedAt !== null
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      {isGone ? (
        <Banner
          tone="warning"
          title={document.voidedAt === null ? words.revoked : words.voided}
          focus={false}
        >
          <p>
            <T of={words.ask} with={{ mission: file.mission.shortName }} />
          </p>
        </Banner>
      ) : null}
      <DescriptionCard title={document.name} level={3}>
        <p>
          <T of={words.number} with={{ number: document.number }} />
          <br />
          <T of={words.issued} /> <OnDay day={document.issuedOn} />
        </p>
        {isGone ? null : document.file === null ? (
          <>
            <p>
              <strong>
                <T of={words.making} />
              </strong>
            </p>
            <p>
              <T of={words.makingText} />
            </p>
          </>
        ) : (
          <>
            <p>
              <Download file={file} bytes={document.file.bytes} />
            </p>
            <p class="soft">
              <T of={words.genuine} />
            </p>
          </>
        )}
      </DescriptionCard>
      {isGone
        ? null
        : earlier.map(({ number }) => (
            <p class="soft">
              <T of={words.earlier} with={{ number }} />
            </p>
          ))}
    </>
  )
}
