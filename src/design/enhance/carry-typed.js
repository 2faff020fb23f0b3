// Changing the language draws the page anew. What was typed and not yet sent goes along to that one page and no further:
// no file, and nothing that the browser is asked not to remember, such as a secret. Where the session is over it waits
// while its owner signs in again. Any other page that is opened, and anybody else who signs in, ends it.
const key = 'dermaga-typed'
const here = location.pathname + location.search
const isSignIn = /^\/sign-in(\/|$)/.test(location.pathname)
const account = document.querySelector('[data-account]')?.dataset.account
const notTyped = ['hidden', 'file', 'password', 'submit', 'button', 'fieldset']
const isTyped = ({ name, type, autocomplete }) => name && autocomplete !== 'off' && !notTyped.includes(type)
// Which state of things the form was drawn from: another window may have changed it since.
const isOwn = ({ name, type }) => type === 'hidden' && !name.startsWith('_')
const isTick = ({ type }) => type === 'checkbox' || type === 'radio'

const nameOf = field =>
  [field.form.getAttribute('action'), field.name, isTick(field) ? field.value : ''].join(' ')
const stateOf = field => (isTick(field) ? field.checked : field.value)
const forms = () => [...document.querySelectorAll('main form')]

const take = () => {
  const taken = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return JSON.parse(taken)
}

const isFor = kept => kept?.address === here && (!kept.account || !account || kept.account === account)

const fillIn = (form, values) => {
  const isOther = field => nameOf(field) in values && values[nameOf(field)] !== stateOf(field)
  const typed = [...form.elements].filter(field => isTyped(field) && isOther(field))
  for (const field of typed) {
    if (isTick(field)) field.checked = values[nameOf(field)]
    else field.value = values[nameOf(field)]
  }
  if (typed.length === 0) return
  for (const field of [...form.elements].filter(isOwn)) field.value = values[nameOf(field)] ?? field.value
  for (const field of typed) field.dispatchEvent(new Event('input', { bubbles: true }))
}

const staysBehind = field =>
  field.type === 'file'
    ? field.files.length > 0
    : field.autocomplete === 'off' && field.value !== field.defaultValue

// A browser may keep pages from storing anything: the typing is then lost, as without scripts.
try {
  const kept = isSignIn ? null : take()
  if (isFor(kept)) for (const form of forms()) fillIn(form, kept.values)

  document.addEventListener('submit', ({ target, defaultPrevented }) => {
    const address = target.matches('.languages') && target.elements.namedItem('return')?.value
    if (!address || defaultPrevented || isSignIn) return
    const fields = forms().flatMap(form => [...form.elements])
    const carried = fields.filter(field => isTyped(field) || isOwn(field))
    const values = Object.fromEntries(carried.map(field => [nameOf(field), stateOf(field)]))
    sessionStorage.setItem(key, JSON.stringify({ address, account, values }))
    for (const form of forms()) form.dataset.carried = String(![...form.elements].some(staysBehind))
  })
} catch {}
