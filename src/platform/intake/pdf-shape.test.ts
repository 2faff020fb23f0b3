import { expect, test } from 'vitest'
import { isDisguisedPdf } from './pdf-shape.ts'
import { emptyZip, pdf } from './sample-files.ts'

const text = (latin1: string) => Buffer.from(latin1, 'latin1')

test.each([
  ['an ordinary PDF', pdf()],
  ['a PDF that a scanner app padded with line ends and zeros', Buffer.concat([pdf(), text('\r\n\0\0\n')])],
  ['a PDF that was saved twice, with two ends', Buffer.concat([pdf(), pdf()])],
  ['a PDF that attaches an archive inside a stream', pdf({ drawing: emptyZip.toString('latin1') })],
])('%s is a PDF and nothing else', (_, file) => {
  expect(isDisguisedPdf(file)).toBe(false)
})

test.each([
  ['a PDF that begins later in the file', Buffer.concat([text('\n'), pdf()])],
  ['a PDF with an archive at its end', Buffer.concat([pdf(), emptyZip])],
  [
    'a PDF whose archive hides the end in its comment',
    Buffer.concat([pdf().subarray(0, -7), zipWithComment('%%EOF')]),
  ],
  ['a PDF with a web page at its head', Buffer.concat([text('%PDF-1.7\n%<HTML><script>'), pdf()])],
  ['a PDF followed by a program', Buffer.concat([pdf(), text('#!/bin/sh')])],
])('%s is something else too', (_, file) => {
  expect(isDisguisedPdf(file)).toBe(true)
})

function zipWithComment(comment: string): Buffer {
  const end = Buffer.from(emptyZip)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([end, text(comment)])
}
