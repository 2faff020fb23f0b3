import { AtTime, Button, Form, OnDay, T, Table, Tag, type Tone } from '../../../../design/index.ts'
import type { Phrase, Words } from '../../../../kernel/index.ts'
import { zoneOf } from '../../roles/zone-of.ts'
import type { Loan, LoanStanding } from '../../signing/list-loans.ts'
import { loansAddress } from './reach-signatures.ts'

const words = {
  to: { id: 'Kepada', en: 'To' },
  from: { id: 'Dari', en: 'From' },
  first: { id: 'Hari pertama', en: 'First day' },
  last: { id: 'Hari terakhir', en: 'Last day' },
  standing: { id: 'Keadaan', en: 'State' },
  takenBack: { id: 'diakhiri', en: 'ended on' },
  act: { id: 'Tindakan', en: 'Action' },
  end: { id: 'Akhiri sekarang', en: 'End it now' },
} as const satisfies Record<string, Phrase>

export const loanStandingWords: Words<LoanStanding> = {
  running: { id: 'Berlaku', en: 'In force' },
  idle: {
    id: 'Tidak berlaku: pemberi atau penerima berganti tugas',
    en: 'Not in force: lender or borrower has changed duties',
  },
  coming: { id: 'Akan datang', en: 'Coming' },
  past: { id: 'Sudah lewat', en: 'Over' },
  ended: { id: 'Diakhiri lebih awal', en: 'Ended early' },
}

const tones: Readonly<Record<LoanStanding, Tone>> = {
  running: 'positive',
  idle: 'warning',
  coming: 'info',
  past: 'neutral',
  ended: 'neutral',
}

type LoanListProps = {
  readonly caption: Phrase
  readonly mission: string
  readonly loans: readonly Loan[]
  /** Whose loans this reader may end. */
  readonly mayEnd: (loan: Loan) => boolean
}

/** Signatures lent, each with its days and whether it counts. */
export const LoanList = ({ caption, mission, loans, mayEnd }: LoanListProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={loans}
    columns={[
      { header: words.to, rowHeader: true, cell: loan => loan.delegateName },
      { header: words.from, cell: loan => loan.headName },
      { header: words.first, cell: loan => <OnDay day={loan.from} /> },
      { header: words.last, cell: loan => <OnDay day={loan.to} /> },
      {
        header: words.standing,
        cell: ({ standing, endedAt }) => (
          <>
            <Tag label={loanStandingWords[standing]} tone={tones[standing]} />
            {endedAt === null ? null : (
              <>
                {' '}
                <T of={words.takenBack} /> <AtTime at={endedAt} zone={zoneOf(mission)} />
              </>
            )}
          </>
        ),
      },
      ...(loans.some(mayEnd)
        ? [
            {
              header: words.act,
              headerHidden: true,
              cell: (loan: Loan) =>
                mayEnd(loan) ? (
                  <Form action={`${loansAddress(mission)}/${loan.id}/end`}>
                    <Button label={words.end} tone="secondary" about={loan.delegateName} />
                  </Form>
                ) : null,
            },
          ]
        : []),
    ]}
  />
)
