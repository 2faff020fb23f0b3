import { type Money, showMoney } from '../../kernel/index.ts'
import { useReader } from '../reader.tsx'

/** An amount of money with its currency, never broken over two lines. */
export const Amount = ({ of }: { of: Money }) => (
  <span class="unbroken">{showMoney(of, useReader().locale)}</span>
)
