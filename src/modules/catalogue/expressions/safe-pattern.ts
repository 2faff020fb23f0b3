/** One sign, or one of several, and how often at most: `A`, `\d{6,9}`, `[A-Z]?`. Read alike by both evaluators. */
const part =
  /(?:\\[dw.\-/\\+()[\]{}?*^$|]|\[\^?(?:\\[dw.\-/\\\]^]|[^\]\\[^\ud800-\udfff])+\]|[^\\[\](){}.*+?^$|\ud800-\udfff])(\?|\{\d{1,3}(?:,\d{1,3})?\})?/y

/** No number on a paper is longer. */
const longest = 200
/** In how many ways a text can be tried; beyond it, a text that does not fit takes the server's time. */
const mostWays = 10_000

const timesOf = (quantifier: string | undefined): readonly [number, number] => {
  if (quantifier === undefined) return [1, 1]
  if (quantifier === '?') return [0, 1]
  const [least = 0, most = least] = quantifier.slice(1, -1).split(',').map(Number)
  return [least, most]
}

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

/**
 * Whether a pattern of `matches` is of the one form that a definition may use: `^…$` around parts that say how often at
 * most. Nothing is repeated without end and no group is repeated, so that whatever an applicant types is looked at in
 * bounded time: the evaluator that serves goes back and forth like every JavaScript expression, and would hang its
 * process on `(a+)+$`.
 */
export const isSafePattern = (pattern: string): boolean => {
  if (pattern.length < 2 || !pattern.startsWith('^') || !pattern.endsWith('$')) return false
  if (!isPattern(pattern)) return false
  const end = pattern.length - 1
  let [length, ways] = [0, 1]
  for (let at = 1; at < end; at = part.lastIndex) {
    part.lastIndex = at
    const found = part.exec(pattern)
    if (found === null || part.lastIndex > end) return false
    const [least, most] = timesOf(found[1])
    length += most
    ways *= most - least + 1
    if (length > longest || ways > mostWays) return false
  }
  return true
}
