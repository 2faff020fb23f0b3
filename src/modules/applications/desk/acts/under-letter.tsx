import { T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { permits, signerAddress } from '../../../access/index.ts'
import type { OnDesk } from './desk-act.ts'

const words = {
  printed: { id: 'Di bawah surat akan tercetak:', en: 'Under the letter will be printed:' },
  nothing: {
    id: 'Jabatan resmi dan NIP Anda belum dicatat: surat memuat nama peran Anda sebagai jabatan, dan kolom NIP kosong.',
    en: 'Your official position and staff number are not recorded: the letter carries the name of your role as position, and the staff number stays empty.',
  },
  noNip: {
    id: 'NIP Anda tidak dicatat: kolom NIP di surat kosong.',
    en: 'No staff number is recorded for you: it stays empty in the letter.',
  },
  noLender: {
    id: 'Jabatan resmi pemberi wewenang belum dicatat: sesudah "a.n." tercetak nama perannya.',
    en: 'The official position of the lender is not recorded: the name of the role is printed after "a.n.".',
  },
  goOn: {
    id: 'Anda tetap dapat menandatangani sekarang.',
    en: 'You can still sign now.',
  },
  set: { id: 'Catat jabatan dan NIP dulu', en: 'Record position and staff number first' },
  ask: {
    id: 'Kepala perwakilan atau administrator perwakilan dapat mencatatnya dulu.',
    en: 'The head of mission or the mission administrator can record it first.',
  },
} as const satisfies Record<string, Phrase>

/** What the signer's letter will say of the signer, and what it will lack; nothing of it stops the signing. */
export const UnderLetter = ({ at: { visit, signing, definition, mission } }: { at: OnDesk }) => {
  if (signing === null || definition.issues === undefined) return null
  const { signatory, details, held, isLenderRecorded } = signing
  const { who, app } = visit
  const me = who.party === 'nobody' ? '' : who.id
  const lacks = [
    ...(details === null ? [words.nothing] : details.nip === null ? [words.noNip] : []),
    ...(held.delegatedBy === null || isLenderRecorded ? [] : [words.noLender]),
  ]
  const signer = { type: 'Signer', mission: mission.code, person: me } as const
  const maySet = permits(who, 'set-signer-details', signer, app.now())
  return (
    <>
      <p>
        <T of={words.printed} />
        {signatory.onBehalfOf === null ? null : (
          <>
            <br />
            a.n. {signatory.onBehalfOf},
          </>
        )}
        <br />
        {signatory.position},
        <br />
        <strong>{signatory.name}</strong>
        {signatory.nip === null ? null : (
          <>
            <br />
            NIP {signatory.nip}
          </>
        )}
      </p>
      {lacks.map(lack => (
        <p>
          <T of={lack} />
        </p>
      ))}
      {lacks.length === 0 ? null : (
        <p>
          <T of={words.goOn} />{' '}
          {maySet ? (
            <a href={signerAddress(mission.code, me)}>
              <T of={words.set} />
            </a>
          ) : (
            <T of={words.ask} />
          )}
        </p>
      )}
    </>
  )
}
