// One press, one submission. The server keeps a second one harmless; this keeps it from being sent.
const busyWords = { id: 'Sedang dikirim…', en: 'Sending…' }

document.addEventListener('submit', event => {
  const form = event.target
  if (form.method !== 'post') return
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'true'
  form.setAttribute('aria-busy', 'true')
  const status = document.createElement('p')
  status.className = 'sending'
  status.setAttribute('role', 'status')
  form.append(status)
  status.textContent = busyWords[document.documentElement.lang] ?? busyWords.id
})

// Coming back by the back button, the page may be as it was left: open it again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent
    form.removeAttribute('aria-busy')
    form.querySelector(':scope > .sending')?.remove()
  }
})
