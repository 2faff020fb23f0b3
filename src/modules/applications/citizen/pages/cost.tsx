import { Amount, Source, SummaryList, T, Tag, useSay } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { chargedLines, type Definition } from '../../../catalogue/index.ts'
import type { ToldTariff } from '../../facts.ts'

const words = {
  free: { id: 'Tanpa biaya.', en: 'Free of charge.' },
  unknown: { id: 'Diberitahukan oleh kantor.', en: 'The office will tell you.' },
  total: { id: 'Jumlah', en: 'Total' },
  line: { id: 'Menurut {title}.', en: 'By {title}.' },
  unverified: { id: 'Belum diverifikasi', en: 'Not yet verified' },
  unchecked: {
    id: 'Jumlah ini belum dicocokkan dengan naskah resmi.',
    en: 'We have not yet compared this amount with the official text.',
  },
  counts: {
    id: 'Yang berlaku adalah jumlah yang diberitahukan di loket.',
    en: 'What counts is the amount you are told at the counter.',
  },
} as const satisfies Record<string, Phrase>

const linesOf = (definition: Definition, tariff: ToldTariff) =>
  tariff.lines.map(told => {
    const known = definition.tariff.parts
      .flatMap(part => part.lines.map(line => ({ part, line })))
      .find(({ line }) => line.id === told.id && line.version === told.version)
    const law = definition.legalBasis.find(basis => basis.id === known?.line.source)
    return { ...told, name: known?.line.name ?? told.id, law: law?.title ?? told.version }
  })

type Line = ReturnType<typeof linesOf>[number]

type CostProps = {
  definition: Definition
  tariff: ToldTariff
  /** It is paid, or will never be: how to pay is no longer of use. */
  isSettled: boolean
}

const Mark = () => <Tag label={words.unverified} tone="warning" />

/** Nothing to pay: one sentence, and by which law. */
const Free = ({ lines, verified }: { lines: readonly Line[]; verified: boolean }) => {
  const say = useSay()
  const laws = [...new Set(lines.map(line => say(line.law)))]
  return (
    <>
      <p>
        <T of={words.free} /> {verified ? null : <Mark />}
      </p>
      {laws.map(law => (
        <Source of={say(words.line, { title: law })} />
      ))}
    </>
  )
}

/** What it costs, as she was told when she sent it: each line with the law it comes from. */
export const Cost = ({ definition, tariff, isSettled }: CostProps) => {
  const say = useSay()
  const { total, verified } = tariff
  const lines = linesOf(definition, tariff)
  const rows = chargedLines(lines).map(({ name, amount, law }) => ({
    label: name,
    value: (
      <>
        <Amount of={amount} />
        <Source of={say(words.line, { title: say(law) })} />
      </>
    ),
  }))
  const sum = {
    label: words.total,
    value: (
      <>
        {total === null ? <T of={words.unknown} /> : <Amount of={total} />} {verified ? null : <Mark />}
      </>
    ),
  }
  const isFree = total !== null && total.minor === 0
  return (
    <>
      {isFree ? <Free lines={lines} verified={verified} /> : <SummaryList compact rows={[...rows, sum]} />}
      {verified ? null : (
        <p class="soft">
          <T of={words.unchecked} /> {isSettled ? null : <T of={words.counts} />}
        </p>
      )}
      {isSettled || isFree ? null : (
        <p>
          <T of={definition.tariff.localAmount} />
        </p>
      )}
    </>
  )
}
