import { OnDay, T, Table, useSay } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { roleWords } from '../../roles/role-words.ts'
import type { Signer } from '../../signers/list-signers.ts'
import { isUnusualNip } from '../../signers/nip.ts'
import { detailWords } from './printed-as.tsx'
import { signerAddress } from './reach-signatures.ts'

const words = {
  caption: { id: 'Yang tercetak di bawah surat, hari ini', en: 'Printed under letters today' },
  name: { id: 'Nama', en: 'Name' },
  role: { id: 'Peran', en: 'Role' },
  lent: { id: 'a.n. kepala perwakilan sampai', en: 'on behalf of the head until' },
  missing: { id: 'Belum dicatat', en: 'Not recorded yet' },
  none: { id: 'Tidak ada', en: 'None' },
  act: { id: 'Tindakan', en: 'Action' },
  open: { id: 'Lihat', en: 'View' },
} as const satisfies Record<string, Phrase>

const Role = ({ signer: { role, lent } }: { signer: Signer }) => {
  const say = useSay()
  return (
    <>
      {say(roleWords[role])}
      {lent === null || lent.to === null ? null : (
        <>
          , <T of={words.lent} /> <OnDay day={lent.to} />
        </>
      )}
    </>
  )
}

const NipCell = ({ signer: { details } }: { signer: Signer }) => {
  if (details === null) return <T of={words.missing} />
  if (details.nip === null) return <T of={words.none} />
  return (
    <>
      {details.nip}
      {isUnusualNip(details.nip) ? ' (!)' : null}
    </>
  )
}

/** The people of a mission who sign or may be lent the signature, with what is printed under their letters. */
export const SignerList = ({ mission, signers }: { mission: string; signers: readonly Signer[] }) => (
  <Table
    caption={words.caption}
    captionHidden
    rows={signers}
    columns={[
      { header: words.name, rowHeader: true, cell: signer => signer.name },
      { header: words.role, cell: signer => <Role signer={signer} /> },
      {
        header: detailWords.position,
        cell: ({ details }) => details?.position ?? <T of={words.missing} />,
      },
      { header: detailWords.nip, cell: signer => <NipCell signer={signer} /> },
      {
        header: words.act,
        headerHidden: true,
        cell: ({ account, name }) => (
          <a href={signerAddress(mission, account)}>
            <T of={words.open} />
            <span class="visually-hidden"> {name}</span>
          </a>
        ),
      },
    ]}
  />
)
