import type { Example } from '../example.ts'
import { Amount } from '../parts/amount.tsx'

export const example: Example = {
  title: { id: 'Jumlah uang', en: 'Amount of money' },
  states: [
    {
      says: { id: 'Dengan mata uangnya', en: 'With its currency' },
      show: () => <Amount of={{ minor: 35_000_000, currency: 'IDR' }} />,
    },
    {
      says: { id: 'Mata uang tanpa pecahan', en: 'A currency without fractions' },
      show: () => <Amount of={{ minor: 4200, currency: 'JPY' }} />,
    },
  ],
}
