import { Banner, ButtonLink, DescriptionCard, OnDay, T, useSay } from '../../../../design/index.ts'
import { dayAt, type Phrase } from '../../../../kernel/index.ts'
import type { DocumentRow } from '../../../documents/index.ts'
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
  since: { id: 'Jangan memakainya. Tidak berlaku sejak', en: 'Do not use it. No longer valid since' },
  wait: {
    id: '{mission} akan menerbitkan surat baru atau menghubungi Anda.',
    en: '{mission} will issue a new one or contact you.',
  },
  why: { id: 'Alasannya, ditulis untuk Anda:', en: 'The reason, written to you:' },
  sameContent: {
    id: 'Surat baru berisi sama dengan permohonan ini. Bila jawaban Anda sendiri ada yang keliru, kirim permohonan baru.',
    en: 'A new letter says the same as this request. If an answer of yours is itself wrong, send a new request.',
  },
  applyAnew: { id: 'Ajukan permohonan baru', en: 'Send a new request' },
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

const Ended = ({
  file,
  document,
  endedFor,
}: Pick<IssuedProps, 'file' | 'endedFor'> & { document: DocumentRow }) => {
  const { mission, definition, request } = file
  const [title, ended] =
    document.revokedAt === null ? [words.voided, document.voidedAt] : [words.revoked, document.revokedAt]
  return (
    <Banner tone="warning" title={title} focus={false}>
      <p>
        {ended === null ? null : (
          <>
            <T of={words.since} /> <OnDay day={dayAt(ended, mission.timezone)} />.{' '}
          </>
        )}
        <T of={request.status === 'granted' ? words.wait : words.ask} with={{ mission: mission.shortName }} />
      </p>
      {endedFor === null ? null : (
        <>
          <p>
            <T of={words.why} />
          </p>
          <p dir="auto" class="written">
            {endedFor}
          </p>
        </>
      )}
      <p>
        <T of={words.sameContent} />{' '}
        <a href={`/apply/${definition.code}`}>
          <T of={words.applyAnew} />
        </a>
      </p>
    </Banner>
  )
}

type IssuedProps = {
  readonly file: OwnFile
  readonly document: DocumentRow | null
  readonly earlier: readonly DocumentRow[]
  /** What the signer wrote to her; null where it stands, or the words are erased. */
  readonly endedFor: string | null
}

/** The document that was issued last: to be downloaded, still being made, or no longer good; and those before it. */
export const Issued = ({ file, document, earlier, endedFor }: IssuedProps) => {
  if (document === null) return null
  const isGone = document.voidedAt !== null || document.revokedAt !== null
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      {isGone ? <Ended file={file} document={document} endedFor={endedFor} /> : null}
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
