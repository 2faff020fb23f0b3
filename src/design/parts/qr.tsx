import { encode } from 'uqr'
import { useSay, type Wording } from '../reader.tsx'

/** Each run of dark modules of a row as one rectangle: a short path, sharp at every size. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        const length = (end === -1 ? row.length : end) - x
        return [`M${x} ${y}h${length}v1h-${length}z`]
      }),
    )
    .join('')

/** A QR code (ISO/IEC 18004) with its quiet zone of four modules, dark on white whatever the theme. */
export const Qr = ({ text, label }: { text: string; label: Wording }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={useSay()(label)}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  )
}
