// Photographs are shown before sending, and large ones made smaller here: a slow network is the usual one. What the
// browser cannot draw (HEIC on most, PDF) goes as it is.
const mostPixels = 2600 * 1950
const smallEnough = 1_500_000

const words = {
  id: {
    preparing: 'Menyiapkan foto…',
    smaller: (from, to) => `Foto dikecilkan dari ${from} MB menjadi ${to} MB.`,
    ready: size => `Siap dikirim, ${size} MB.`,
    large: (size, most) => `Berkas ini ${size} MB. Pilih yang paling besar ${most} MB.`,
  },
  en: {
    preparing: 'Preparing the photo…',
    smaller: (from, to) => `Photo made smaller, from ${from} MB to ${to} MB.`,
    ready: size => `Ready to send, ${size} MB.`,
    large: (size, most) => `This file is ${size} MB. Choose one of up to ${most} MB.`,
  },
}
const say = words[document.documentElement.lang] ?? words.id
const megabytes = bytes =>
  new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(
    Math.max(bytes / 1e6, 0.1),
  )

/** Draws a photograph, scaled by what its size asks for and never larger; null where it is no photograph. */
const draw = async (file, scaleOf) => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return null
  const scale = Math.min(1, scaleOf(picture))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}

const shrink = async file => {
  if (file.size <= smallEnough) return file
  const canvas = await draw(file, ({ width, height }) => Math.sqrt(mostPixels / (width * height)))
  const bytes = canvas && (await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85)))
  if (!bytes || bytes.size >= file.size) return file
  return new File([bytes], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' })
}

const prepare = async (input, said, preview) => {
  preview.replaceChildren()
  const [chosen, ...more] = input.files
  if (!chosen || more.length > 0) {
    said.textContent = ''
    return
  }
  said.textContent = say.preparing
  const file = input.dataset.shrink ? await shrink(chosen) : chosen
  if (input.files[0] !== chosen) return
  if (file !== chosen) {
    const carrier = new DataTransfer()
    carrier.items.add(file)
    input.files = carrier.files
  }
  const most = Number(input.dataset.maxBytes)
  if (file.size > most) said.textContent = say.large(megabytes(file.size), megabytes(most))
  else if (file !== chosen) said.textContent = say.smaller(megabytes(chosen.size), megabytes(file.size))
  else said.textContent = say.ready(megabytes(file.size))
  const picture = await draw(file, ({ width, height }) => 480 / Math.max(width, height))
  if (!picture) return
  picture.setAttribute('aria-hidden', 'true')
  preview.replaceChildren(picture)
}

for (const input of document.querySelectorAll('input[type="file"][data-max-bytes]')) {
  const said = document.createElement('p')
  said.className = 'hint hint-below'
  said.setAttribute('role', 'status')
  const preview = document.createElement('div')
  preview.className = 'file-preview'
  input.parentElement.append(said, preview)
  let busy = null
  input.addEventListener('change', () => {
    busy = prepare(input, said, preview).finally(() => {
      busy = null
    })
  })
  // Sent before the photograph is ready: it goes when it is.
  input.form?.addEventListener('submit', event => {
    if (!busy) return
    event.preventDefault()
    busy.then(() => input.form.requestSubmit(event.submitter))
  })
}
