// One press, one submission. The server keeps a second one harmless; this keeps it from being sent.
const sending = { id: 'Sedang dikirim…', en: 'Sending…' }
// An answer that is a download leaves the page standing: then the form opens again after this long.
const reopenAfter = 15_000

const reopen = form => {
  delete form.dataset.sent
  form.removeAttribute('aria-busy')
  form.querySelector(':scope > .sending')?.remove()
}

document.addEventListener('submit', event => {
  const form = event.target
  if (event.defaultPrevented || form.method !== 'post') return
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'true'
  form.setAttribute('aria-busy', 'true')
  if (form.classList.contains('form')) {
    const status = document.createElement('p')
    status.className = 'sending'
    status.setAttribute('role', 'status')
    form.append(status)
    status.textContent = sending[document.documentElement.lang] ?? sending.id
  }
  setTimeout(reopen, reopenAfter, form)
})

// Coming back by the back button, the page may be as it was left.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) reopen(form)
})
