// Asks before a page with unsent answers is left. The sentence is the browser's own.
const changed = new WeakSet()

document.addEventListener('input', event => {
  const form = event.target.form
  if (form?.dataset.guard !== 'leave') return
  changed.add(form)
  delete form.dataset.carried
})

window.addEventListener('beforeunload', event => {
  for (const form of document.querySelectorAll('form[data-guard="leave"]')) {
    const goesAlong = form.dataset.sent || form.dataset.carried === 'true'
    if (changed.has(form) && !goesAlong) event.preventDefault()
  }
})
