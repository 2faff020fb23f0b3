/** Joins the class names that apply; the content policy allows no style attributes, so classes carry the look. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
