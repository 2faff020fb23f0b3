// How much may still be written, said when the typing rests.
const left = { id: count => `Masih ${count} huruf.`, en: count => `${count} characters left.` }
const over = { id: count => `Kelebihan ${count} huruf.`, en: count => `${count} characters too many.` }
const lang = document.documentElement.lang in left ? document.documentElement.lang : 'id'

for (const area of document.querySelectorAll('textarea[data-limit]')) {
  const said = document.createElement('p')
  said.className = 'hint hint-below'
  said.setAttribute('role', 'status')
  area.parentElement.append(said)
  let resting
  area.addEventListener('input', () => {
    clearTimeout(resting)
    resting = setTimeout(() => {
      const rest = Number(area.dataset.limit) - [...area.value].length
      said.textContent = rest < 0 ? over[lang](-rest) : left[lang](rest)
    }, 400)
  })
}
