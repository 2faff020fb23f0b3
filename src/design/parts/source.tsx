import { useSay, type Wording } from '../reader.tsx'

/** Where a value came from and when it was checked: "Dari paspor Anda, diperiksa 3 Nov 2026". */
export const Source = ({ of, id }: { of: Wording; id?: string }) => (
  <p class="source" id={id}>
    {useSay()(of)}
  </p>
)
