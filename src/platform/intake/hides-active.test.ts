import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cleanPdf } from './clean-pdf.ts'
import { signedPdf } from './sample-files.ts'

/** A stream that packs these objects, under their numbers. */
const packed = (objects: readonly (readonly [number, string])[], entries = '/Type /ObjStm'): string => {
  let [places, texts] = ['', '']
  for (const [number, text] of objects) {
    places += `${number} ${texts.length} `
    texts += `${text} `
  }
  const stream = deflateSync(places + texts).toString('latin1')
  return `<< ${entries} /N ${objects.length} /First ${places.length} /Filter /FlateDecode /Length ${stream.length} >>
stream\n${stream}\nendstream`
}

/** The usual signed file with these objects besides, from number 12 on. */
const becomes = async (objects: readonly string[]): Promise<'kept' | 'refused'> => {
  const file = signedPdf({ objects })
  const clean = await cleanPdf(file)
  if (clean === 'signed-and-active') return 'refused'
  expect(Buffer.from(clean).equals(file)).toBe(true)
  return 'kept'
}

const opens = packed([[20, '<< /Type /Catalog /OpenAction 13 0 R >>']])
const address = '<< /S /URI /URI (a) >>'
const turn = '<< /S /GoTo /D [4 0 R /Fit] >>'
const data = '<< /Length 1 >>\nstream\na\nendstream'

test.each([
  [
    'an attached file whose bytes stand elsewhere',
    [packed([[20, '<< /EF 13 0 R >>']]), '<< /F 14 0 R >>', data],
  ],
  ['a form with scripts that stand elsewhere', [packed([[20, '<< /Fields [] /XFA 13 0 R >>']]), data]],
  ['a script that stands elsewhere', [packed([[20, '<< /JS 13 0 R >>']]), data]],
  ['a script that stands nowhere', [packed([[20, '<< /JS 99 0 R >>']])]],
  ['an address that is opened by itself', [opens, address]],
  ['an address in another packed stream', [opens, packed([[13, address]])]],
  ['an address behind two references', [opens, '14 0 R', address]],
  ['an address that stands in an earlier version', [opens, `${address}\nendobj\n13 0 obj\n${turn}`]],
  ['an address in the dictionary of a stream', [opens, data.replace('<<', '<< /S /URI /URI (a)')]],
  ['an address that follows a turn to a page', [opens, '<< /S /GoTo /D (a) /Next [14 0 R] >>', address]],
  ['an opening that stands nowhere', [packed([[20, '<< /OpenAction 99 0 R >>']])]],
  ['an action whose name stands elsewhere', [packed([[20, '<< /S 13 0 R /URI (a) >>']]), '/GoTo']],
  [
    'a script whose name stands elsewhere, as it is opened',
    [
      packed([[21, '<< /OpenAction 20 0 R >>']]),
      packed([[20, '<< /S 14 0 R /JS 15 0 R >>']]),
      '/JavaScript',
      data,
    ],
  ],
  [
    'actions of a page that stand elsewhere',
    [packed([[20, '<< /AA 13 0 R >>']]), '<< /O 14 0 R >>', address],
  ],
  ['an action of a page that stands elsewhere', [packed([[20, '<< /AA << /O 13 0 R >> >>']]), address]],
  ['actions of a page that stand nowhere', [packed([[20, '<< /AA 99 0 R >>']])]],
  // A table may lead into the middle of a number, or a program may read past a remark: 7.3.10, 7.2.4.
  ['an address whose number ends in the same digits', [opens, `${turn}\nendobj\n113 0 obj\n${address}`]],
  ['an address whose number stands before a remark', [opens, `${turn}\nendobj\n13 0 %99 0\nobj\n${address}`]],
  ['an address whose number is written as a fraction', [opens, `${turn}\nendobj\n13.0 0 obj\n${address}`]],
  [
    'a script beside another packed under its number',
    [
      packed([
        [20, '<< /JS (a) >>'],
        [20, '<< >>'],
      ]),
    ],
  ],
  ['packed objects that do not say so', [packed([[20, '<< /JS (a) >>']], '')]],
  ['packed objects that say so elsewhere', [packed([[20, '<< >>']], '/Type 13 0 R'), '/ObjStm']],
  [
    'packed objects that are unpacked as told elsewhere',
    [packed([[20, '<< >>']], '/Type /ObjStm /DecodeParms 13 0 R'), '<< >>'],
  ],
  // Programs do not agree on which of two entries of one name they take: 7.3.7.
  ['two openings in one catalogue', [`<< /OpenAction ${address} /OpenAction [4 0 R /Fit] >>`]],
  ['two packed openings in one catalogue', [packed([[20, `<< /OpenAction ${address} /OpenAction [] >>`]])]],
  ['an action of two names', ['<< /A [<< /S /Launch /F (a) /#53 /URI >>] >>']],
  [
    'packed objects of which one is not counted',
    [packed([[20, '<< >>']], '/Type /ObjStm').replace('/N 1', '/N 0')],
  ],
])('a signed file that packs objects and also carries %s is refused', async (_, objects) => {
  expect(await becomes(objects)).toBe('refused')
})

test.each([
  [
    'its form and its notes stand elsewhere',
    [packed([[20, '<< /AcroForm 13 0 R /Annots 14 0 R >>']]), '<< /Fields [10 0 R] >>', '[]'],
  ],
  ['it turns to a page on opening, as told elsewhere', [opens, turn]],
  ['it turns to a page on opening, as packed elsewhere', [opens, packed([[13, turn]])]],
  ['the place that it opens at stands elsewhere', [opens, '[4 0 R /Fit]']],
  ['a turn to a page follows itself', [opens, '<< /S /GoTo /D (a) /Next 13 0 R >>']],
  [
    'a paragraph’s number ends in the digits of what it opens with',
    [opens, `${turn}\nendobj\n113 0 obj\n<< /S /P /P 3 0 R >>`],
  ],
  [
    'links lead to addresses',
    [
      opens,
      turn,
      packed([
        [21, '<< /Subtype /Link /A 22 0 R >>'],
        [22, address],
      ]),
    ],
  ],
  [
    'a font that its program called AA stands elsewhere',
    [packed([[20, '<< /Font << /AA 13 0 R >> >>']]), '<< /Type /Font /ToUnicode 14 0 R >>', data],
  ],
  [
    'one stream of packed objects goes on from another',
    [packed([[20, '<< >>']]), packed([[21, '<< >>']], '/Type /ObjStm /Extends 12 0 R')],
  ],
])('a signed file that packs objects is kept byte for byte where %s', async (_, objects) => {
  expect(await becomes(objects)).toBe('kept')
})
