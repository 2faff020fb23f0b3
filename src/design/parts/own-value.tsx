/**
 * A value that the page itself puts into a form. It is named as such beside it, so that an answer which shows what was
 * typed can leave it out.
 */
export const OwnValue = ({ name, value }: { name: string; value: string }) => (
  <>
    <input type="hidden" name={name} value={value} />
    <input type="hidden" name="_own" value={name} />
  </>
)
