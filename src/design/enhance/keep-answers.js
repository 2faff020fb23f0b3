// Asks before a page with unsent answers is left. The sentence is the browser's own.
const changed = new WeakSet()

document.addEventListener('input', event => {
  const form = event.target.form
  if (form?.dataset.guard === 'leave') changed.add(form)
})

window.addEventListener('beforeunload', event => {
  for (const form of document.querySelectorAll('form[data-guard="leave"]')) {
    if (changed.has(form) && !form.dataset.sent) event.preventDefault()
  }
})
