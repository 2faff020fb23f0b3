/** What was made for this key before, or made now and kept; beyond `most` keys all are made anew. */
export const remember = <V extends NonNullable<unknown>>(
  known: Map<string, V>,
  key: string,
  most: number,
  make: () => V,
): V => {
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= most) known.clear()
  const made = make()
  known.set(key, made)
  return made
}
