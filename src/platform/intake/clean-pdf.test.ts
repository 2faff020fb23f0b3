import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cleanPdf } from './clean-pdf.ts'
import { lockedPdf, pdf } from './sample-files.ts'

/** Of a file that is cleaned. */
const cleaned = async (file: Uint8Array): Promise<Uint8Array> => {
  const clean = await cleanPdf(file)
  if (clean === 'signed-and-active') throw new Error('This file is taken for a signed one')
  return clean
}

/** The file with every stream unpacked, so that a word hidden in one is found. */
const unpacked = async (bytes: Uint8Array): Promise<string> => {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  return Buffer.from(await file.save({ useObjectStreams: false, addDefaultPage: false })).toString('latin1')
}

test.each([
  ['who wrote it', { trailer: '/Info 10 0 R', objects: ['<< /Author (Sari) >>'] }],
  [
    'the notes of the program that wrote it',
    { catalogue: '/Metadata 10 0 R', objects: ['<< /Length 4 >>\nstream\nSari\nendstream'] },
  ],
  ['a script', { catalogue: '/OpenAction << /S /JavaScript /JS (Sari) >>' }],
  [
    'a script in a list of scripts',
    { catalogue: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (Sari) >>] >> >>' },
  ],
  [
    'a file inside the file',
    {
      catalogue: '/Names << /EmbeddedFiles << /Names [(a) << /EF << /F 10 0 R >> >>] >> >>',
      objects: ['<< /Length 4 >>\nstream\nSari\nendstream'],
    },
  ],
  ['a program that a link starts', { catalogue: '/Links [<< /A << /S /Launch /F (Sari) >> >>]' }],
  [
    'a program that a link starts, named behind two references',
    { catalogue: '/Links [<< /A << /S 10 0 R /F (Sari) >> >>]', objects: ['11 0 R', '/Launch'] },
  ],
  ['an address that a form is sent to', { catalogue: '/Links [<< /A << /S /SubmitForm /F (Sari) >> >>]' }],
  ['a form with scripts', { catalogue: '/AcroForm << /XFA (Sari) /Fields [] >>' }],
  ['an object that nothing names', { objects: ['(Sari)'] }],
])('%s is not kept', async (_, parts) => {
  expect(await unpacked(pdf())).not.toContain('Sari')
  expect(pdf(parts).includes('Sari')).toBe(true)
  expect(await unpacked(await cleaned(pdf(parts)))).not.toContain('Sari')
})

test.each([
  ['as it is', '/DCTDecode', (photo: Buffer) => photo],
  ['in a list of one filter', '[/DCTDecode]', (photo: Buffer) => photo],
  ['packed once more', '[/FlateDecode /DCTDecode]', (photo: Buffer) => deflateSync(photo, { level: 0 })],
])('a photo that stands in a PDF %s loses what the camera noted, and only that', async (_, filter, pack) => {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#308050' } })
    .withExif({ IFD0: { Copyright: 'Sari' } })
    .jpeg()
    .toBuffer()
  const packed = pack(photo).toString('latin1')
  const whole = pdf({
    drawing: '/Photo Do',
    resources: '/XObject << /Photo 10 0 R >>',
    objects: [
      `<< /Type /XObject /Subtype /Image /Width 40 /Height 30 /ColorSpace /DeviceRGB /BitsPerComponent 8
/Filter ${filter} /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
    ],
  })
  expect(whole.includes('Sari')).toBe(true)
  const clean = Buffer.from(await cleaned(whole))
  expect(clean.includes('Sari')).toBe(false)
  const start = clean.indexOf(Buffer.from('ffd8ff', 'hex'))
  expect(await sharp(clean.subarray(start)).raw().toBuffer()).toEqual(await sharp(photo).raw().toBuffer())
})

test('what the page draws stays, whatever the writing program called it', async () => {
  const form = '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 4 >>\nstream\nSari\nendstream'
  const clean = await cleaned(
    pdf({ drawing: '/AA Do', resources: '/XObject << /AA 10 0 R >>', objects: [form] }),
  )
  expect(await unpacked(clean)).toContain('Sari')
})

test('the same file comes out the same', async () => {
  expect(await cleanPdf(pdf())).toEqual(await cleanPdf(pdf()))
})

test('a file that needs a password is thrown back', async () => {
  await expect(cleanPdf(lockedPdf())).rejects.toThrow()
})

test('a file with an object that cannot be read is thrown back: nobody knows what it holds', async () => {
  const link = '/Links [<< /A 10 0 R >>]'
  await expect(cleanPdf(pdf({ catalogue: link, objects: ['<< /S /URI /URI (a) >>'] }))).resolves.toBeDefined()
  await expect(
    cleanPdf(pdf({ catalogue: link, objects: ['<< /S /JavaScript /JS (Sari) #] >>'] })),
  ).rejects.toThrow()
})
