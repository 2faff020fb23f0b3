import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cleanPdf } from './clean-pdf.ts'
import { pdf, signedPdf, usualSignature } from './sample-files.ts'

/** What a file is, by what becomes of it. */
const becomes = async (file: Buffer): Promise<'kept' | 'cleaned' | 'refused'> => {
  const clean = await cleanPdf(file)
  if (clean === 'signed-and-active') return 'refused'
  return Buffer.from(clean).equals(file) ? 'kept' : 'cleaned'
}

const wrote = { trailer: '/Info 13 0 R', objects: ['<< /F (a) >>', '<< /Author (Dukcapil) >>'] }

test.each([
  ['by another office', signedPdf()],
  ['with its author on record', signedPdf(wrote)],
  ['in a field within a field', signedPdf({ field: '/Kids [<< /T (b) /V 11 0 R >>]' })],
  [
    'twice: the last signature covers the file',
    signedPdf({
      field: '/Kids [<< /V 12 0 R >> << /V 11 0 R >>]',
      objects: [`<< ${usualSignature.replace('RANGE', '0 5 20 30')} >>`],
    }),
  ],
  [
    'and opens at a place in it',
    signedPdf({ objects: ['<< /OpenAction [4 0 R /Fit] >>', '<< /OpenAction << /S /GoTo /D (a) >> >>'] }),
  ],
  [
    'with a font that its program called AA',
    signedPdf({ objects: ['<< /Font << /AA << /Type /Font >> >> >>'] }),
  ],
])('a file signed %s is kept as it came, byte for byte', async (_, file) => {
  expect(await becomes(file)).toBe('kept')
})

const over = (change: (text: string) => string): Buffer =>
  Buffer.from(change(signedPdf(wrote).toString('latin1')), 'latin1')
const withRange = (write: (before: number, after: number, rest: number) => string): Buffer =>
  over(text =>
    text.replace(/\[0 (\d{10}) (\d{10}) (\d{10})\]/, (all, ...found) => {
      const [before = 0, after = 0, rest = 0] = found.slice(0, 3).map(Number)
      return `[${write(before, after, rest)}]`.padEnd(all.length)
    }),
  )

test.each([
  ['whose range covers nothing', signedPdf({ ...wrote, signature: '/ByteRange [0 0 0 0] /Contents <00>' })],
  ['whose range begins later', withRange((before, after, rest) => `1 ${before - 1} ${after} ${rest}`)],
  [
    'whose range ends before the file',
    withRange((before, after, rest) => `0 ${before} ${after} ${rest - 1}`),
  ],
  ['whose range goes past the file', withRange((before, after, rest) => `0 ${before} ${after} ${rest + 1}`)],
  ['whose range leaves out more', withRange((before, after, rest) => `0 ${before - 1} ${after} ${rest}`)],
  ['whose range leaves out less', withRange((before, after, rest) => `0 ${before} ${after - 1} ${rest + 1}`)],
  [
    'whose range leaves out nothing',
    withRange((before, after, rest) => `0 ${before} ${before} ${rest + after - before}`),
  ],
  ['whose range is in three pieces', withRange((before, after, rest) => `0 ${before} ${after} 9 9 ${rest}`)],
  ['whose range is one pair', withRange((_before, after, rest) => `0 ${after + rest}`)],
  ['whose range holds a fraction', withRange((before, after, rest) => `0 ${before}.5 ${after} ${rest}`)],
  ['whose range goes backwards', withRange((before, after, rest) => `0 -${before} ${after} ${rest}`)],
  ['that is empty', signedPdf({ ...wrote, signature: usualSignature.replace('30820a0b00', '') })],
  [
    'that is only a place for one',
    signedPdf({ ...wrote, signature: usualSignature.replace('30820a0b00', '0000000000') }),
  ],
  [
    'that is a plain text',
    signedPdf({ ...wrote, signature: usualSignature.replace('<30820a0b00>', '(0<0>)') }),
  ],
  ['of no filter', signedPdf({ ...wrote, signature: usualSignature.replace('/Filter /Adobe.PPKLite', '') })],
  [
    'of no subfilter',
    signedPdf({ ...wrote, signature: usualSignature.replace('/SubFilter /ETSI.CAdES.detached', '') }),
  ],
  ['that no field holds', signedPdf({ ...wrote, field: '/Z 11 0 R' })],
  [
    'that was added to afterwards',
    Buffer.concat([signedPdf(wrote), Buffer.from('12 0 obj\n<< /F (b) >>\nendobj\n')]),
  ],
  [
    'that is a remark',
    pdf({ drawing: '%/ByteRange', trailer: '/Info 10 0 R', objects: ['<< /Author (Sari) >>'] }),
  ],
])('a signature %s signs nothing: the file is cleaned', async (_, file) => {
  expect(await becomes(file)).toBe('cleaned')
  expect(Buffer.from((await cleanPdf(file)) as Uint8Array).toString('latin1')).not.toMatch(/Dukcapil|Author/)
})

const packed = (objects: string): string => {
  const stream = deflateSync(objects).toString('latin1')
  return `<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream`
}

test.each([
  ['a script that runs on opening', { objects: ['<< /OpenAction << /S /JavaScript /JS (a) >> >>'] }],
  [
    'an address that is opened by itself',
    { objects: ['<< /OpenAction 13 0 R >>', '<< /S /URI /URI (a) >>'] },
  ],
  ['an action of a page', { objects: ['<< /AA << /O << /S /Named /N /Print >> >> >>'] }],
  ['a script of a link', { objects: ['<< /A << /S /JavaScript /JS (a) >> >>'] }],
  ['a script whose name is written in figures', { objects: ['<< /A << /S /J#61vaScript >> >>'] }],
  ['a program that a link starts', { objects: ['<< /A << /S /Launch /F (a) >> >>'] }],
  ['an address that a form is sent to', { objects: ['<< /S /SubmitForm /F (a) >>'] }],
  ['a form with scripts', { catalogue: '/XFA (a)' }],
  ['an attached file', { objects: ['<< /Type /Filespec /EF << /F 13 0 R >> >>'] }],
  ['a script packed in a stream', { objects: [packed('20 0 << /S /JavaScript >>')] }],
  [
    'packed objects that nobody can unpack, under a number that is used again',
    { objects: [`${packed('20 0 <<')}\nendobj\n12 0 obj\n<< >>`] },
  ],
  [
    'a script under a number that is used again',
    { objects: ['<< /A 1 >>\nendobj\n12 0 obj\n<< /S /JavaScript >>\nendobj\n12 0 obj\n<< >>'] },
  ],
  ['a script within the data of a stream', { drawing: '0 g 99 0 obj << /S /JavaScript >>' }],
  ['a script behind a remark', { objects: ['<< >>\nendobj\n14 0 %a\nobj%b\n<< /S /JavaScript >>'] }],
])('a signed file that also carries %s is refused', async (_, parts) => {
  expect(await becomes(signedPdf(parts))).toBe('refused')
})

test('a fake signature of two objects does not carry a script past the cleaning', async () => {
  const file = pdf({
    catalogue: '/OpenAction << /S /JavaScript /JS (Sari) >> /AcroForm << /Fields [10 0 R] >>',
    objects: ['<< /FT /Sig /V << /ByteRange [0 0 0 0] /Contents <00> >> >>'],
  })
  expect(await becomes(file)).toBe('cleaned')
  expect(Buffer.from((await cleanPdf(file)) as Uint8Array).toString('latin1')).not.toContain('Sari')
})

test.each([
  ['an object', '<< /S /JavaScript #] >>'],
  ['packed objects', packed('20 0 <<')],
])(
  'a signed file with %s that cannot be read is thrown back, even if nothing names it',
  async (_, object) => {
    await expect(cleanPdf(signedPdf({ objects: [object] }))).rejects.toThrow()
  },
)
