// Small files for the tests of intake, made by hand: each shows one thing that people, or attackers, send.
import { crc32, deflateSync } from 'node:zlib'

/** A photo of 24 × 16 pixels in HEIC: red (#c02040) with a blue square (#2040c0) of 8 × 8 at the upper left. */
export const heicPhoto = Buffer.from(
  [
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAvxtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA',
    'AA5waXRtAAAAAAACAAAAGGlkYXQAAAAAABgAEAAAAAAAGAAQAAAAYGlsb2MBAAAAREAABAABAAAAAAAAAyAAAQAAAAAAAAA8AAIA',
    'AQAAAAAAAAABAAAAAAAAAAgAAwAAAAAAAANcAAEAAAAAAAAAIgAEAAEAAAAAAAAAAQAAAAgAAAAIAAAAYmlpbmYAAAAAAAQAAAAV',
    'aW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAAAVaW5mZQIAAAEAAwAAaHZjMQAAAAAVaW5mZQIAAAAABAAA',
    'Z3JpZAAAAAGxaXBycAAAAYRpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAA',
    'AwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFluqumubgQEDAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAA',
    'AAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAGAAAABAAAAAQcGl4aQAAAAADCAgIAAAAcWh2Y0MBBAgAAAAAAAAAAAAe8AD8/Pj4AAAP',
    'AyAAAQAXQAEMAf//BAgAAAMAn/gAAAMAAB66AkAhAAEAJkIBAQQIAAADAJ/4AAADAAAewIIEFluqumubAgAAAwACAAADAAIQIgAB',
    'AAZEAcFzwYkAAAAUaXNwZQAAAAAAAABAAAAAQAAAABRpc3BlAAAAAAAAABgAAAAQAAAADnBpeGkAAAAAAQgAAAAnYXV4QwAAAAB1',
    'cm46bXBlZzpoZXZjOjIwMTU6YXV4aWQ6MQAAAAAlaXBtYQAAAAAAAAAEAAECgQIAAgIDhAADAoUGAAQDB4iJAAAANmlyZWYAAAAA',
    'AAAADmRpbWcAAgABAAEAAAAOZGltZwAEAAEAAwAAAA5hdXhsAAQAAQACAAAAZm1kYXQAAAA4KAGvUheJJOhXiiP6tNd40r/NEc70',
    '0phtzl0B+BJ8N7rTAxygOImurHpVhx+vQJ+Ic+xckR0xq8AAAAAeKAGupCShwLQyS8X9bKXygUS5B//YgKfwZTSa9QPg',
  ].join(''),
  'base64',
)

const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** A black PNG. `rows` fewer than the height: a header that promises what the file does not hold. */
export const blackPng = (
  width: number,
  height: number,
  { rows = height, isAnimated = false } = {},
): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const frames = Buffer.alloc(8)
  frames.writeUInt32BE(2)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...(isAnimated ? [pngChunk('acTL', frames)] : []),
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * rows))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

type PdfParts = {
  readonly pages?: number
  /** Drawing operators of each page. */
  readonly drawing?: string
  /** Further entries of the catalogue, the page's resources and the trailer; objects from number 10 on. */
  readonly catalogue?: string
  readonly resources?: string
  readonly trailer?: string
  readonly objects?: readonly string[]
  readonly mediaBox?: string
}

/** A PDF with a black square at the lower left of each page, or with what the test asks for. */
export const pdf = (parts: PdfParts = {}): Buffer => {
  const { pages = 1, drawing = '0 g 20 20 60 60 re f', mediaBox = '0 0 200 300' } = parts
  const kids = Array.from({ length: pages }, () => '4 0 R').join(' ')
  const objects = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${parts.catalogue ?? ''} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages} /MediaBox [${mediaBox}] >>`],
    [3, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`],
    [4, `<< /Type /Page /Parent 2 0 R /Contents 3 0 R /Resources << ${parts.resources ?? ''} >> >>`],
    ...(parts.objects ?? []).map((text, index): [number, string] => [10 + index, text]),
  ])
  let text = '%PDF-1.7\n'
  const places = new Map<number, number>()
  for (const [number, body] of objects) {
    places.set(number, text.length)
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const table = [...places]
    .map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    .join('')
  const start = text.length
  text += `xref\n0 1\n0000000000 65535 f \n${table}trailer\n<< /Size 100 /Root 1 0 R ${parts.trailer ?? ''} >>\n`
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1')
}

type Signing = PdfParts & {
  /** The signature dictionary, where another than the usual one stands; its byte range is filled in. */
  readonly signature?: string
  readonly field?: string
}

export const usualSignature =
  '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [RANGE] /Contents <30820a0b00>'

/** Signed as far as its form goes: a field with a signature over the whole file, whose contents nobody made. */
export const signedPdf = ({
  signature = usualSignature,
  field = '/V 11 0 R',
  ...parts
}: Signing = {}): Buffer => {
  const room = '0 0000000000 0000000000 0000000000'
  const text = pdf({
    ...parts,
    catalogue: `/AcroForm << /Fields [10 0 R] ${parts.catalogue ?? ''} >>`,
    objects: [
      `<< /FT /Sig /T (a) ${field} >>`,
      `<< ${signature.replace('RANGE', room)} >>`,
      ...(parts.objects ?? []),
    ],
  }).toString('latin1')
  const before = text.indexOf('<', text.indexOf('/Contents', text.indexOf('11 0 obj')))
  const after = text.indexOf('>', before) + 1
  const range = [0, before, after, text.length - after].map((each, at) =>
    at === 0 ? '0' : String(each).padStart(10, '0'),
  )
  return Buffer.from(text.replace(room, range.join(' ')), 'latin1')
}

/** Needs a password: the check values of the empty one are wrong. */
export const lockedPdf = (): Buffer =>
  pdf({
    objects: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`],
    trailer: `/Encrypt 10 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  })

/** Drawings that draw drawings, ten each, `depth` deep: a few kilobytes that take for ever. */
export const endlessPdf = (depth = 9): Buffer =>
  pdf({
    drawing: '/F0 Do '.repeat(10),
    resources: '/XObject << /F0 10 0 R >>',
    objects: Array.from({ length: depth }, (_, level) => {
      const content = level === depth - 1 ? '0 g 0 0 150 150 re f '.repeat(10) : '/F0 Do '.repeat(10)
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 200 300] /Length ${content.length}
/Resources << /XObject << /F0 ${11 + level} 0 R >> >> >>\nstream\n${content}\nendstream`
    }),
  })

/** The end record of a ZIP archive, alone: an empty archive. */
export const emptyZip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
