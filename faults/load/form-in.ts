const attribute = (tag: string, name: string): string | null =>
  readable(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null)

const readable = (text: string | null): string | null =>
  text
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&') ?? null

const isChoice = (tag: string): boolean => ['radio', 'checkbox'].includes(attribute(tag, 'type') ?? '')
const isMarked = (tag: string, mark: 'checked' | 'selected'): boolean => new RegExp(`\\s${mark}\\b`).test(tag)

/** What a browser would send of the form that leads to `action`, were its button pressed as the page stands. */
export const formIn = (html: string, action: string): Record<string, string> | null => {
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>([\\s\\S]*?)</form>`).exec(html)?.[1]
  if (form === undefined) return null
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name === null || attribute(tag, 'type') === 'file') continue
    if (isChoice(tag) && !isMarked(tag, 'checked')) continue
    fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, opening = '', text = ''] of form.matchAll(/(<textarea\b[^>]*>)\n?([\s\S]*?)<\/textarea>/g))
    fields[attribute(opening, 'name') ?? ''] = readable(text) ?? ''
  for (const [, opening = '', inside = ''] of form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const options = [...inside.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
    const chosen = options.find(tag => isMarked(tag, 'selected')) ?? options[0] ?? ''
    fields[attribute(opening, 'name') ?? ''] = attribute(chosen, 'value') ?? ''
  }
  return fields
}
