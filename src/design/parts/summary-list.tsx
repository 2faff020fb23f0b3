import type { Child } from 'hono/jsx'
import { classNames } from '../class-names.ts'
import { T, useSay, type Wording } from '../reader.tsx'
import { Source } from './source.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

const change = { id: 'Ubah', en: 'Change' }
const unanswered = { id: 'Belum dijawab', en: 'Not answered yet' }

export type SummaryRow = {
  readonly label: Wording
  /** Data as it stands, or a part; empty is said in words. */
  readonly value: Child
  /** Where the value came from and when it was checked. */
  readonly source?: Wording | undefined
  readonly change?: { readonly href: string; readonly label?: Wording } | undefined
}

const isEmpty = (value: Child) => value === '' || value === null || value === undefined || value === false

/** Questions and answers side by side: check-your-answers, and the heart of an opened file. */
export const SummaryList = ({ rows, compact }: { rows: readonly SummaryRow[]; compact?: boolean }) => {
  const say = useSay()
  return (
    <dl class={classNames('summary', compact && 'summary-compact')}>
      {rows.map(row => (
        <div class="summary-row">
          <dt>{say(row.label)}</dt>
          <dd class="summary-value">
            <div dir="auto">
              {isEmpty(row.value) ? <span class="soft">{say(unanswered)}</span> : row.value}
            </div>
            {row.source ? <Source of={row.source} /> : null}
          </dd>
          {row.change ? (
            <dd class="summary-change">
              <a href={row.change.href}>
                <T of={row.change.label ?? change} />
                <VisuallyHidden> {say(row.label)}</VisuallyHidden>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
