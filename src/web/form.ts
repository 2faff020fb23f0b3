import { MIMEType } from 'node:util'

/** A file as it came: nothing the sender says of it is believed. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** What a browser posted. Reading never fails: a missing field is an empty text. */
export type Form = {
  readonly text: (field: string) => string
  readonly all: (field: string) => readonly string[]
  readonly file: (field: string) => SentFile | null
  /** All text fields by name, for showing a form again as it was sent. */
  readonly fields: Readonly<Record<string, readonly string[]>>
}

export type BadBody = 'too-large' | 'wrong-type' | 'unreadable' | 'too-busy'

/** Memory for bodies on their way, of all visitors together. */
export type Room = { take(bytes: number): boolean; give(bytes: number): void }

export const roomOf = (bytes: number): Room => {
  let left = bytes
  return {
    take: wanted => {
      if (wanted > left) return false
      left -= wanted
      return true
    },
    give: back => {
      left += back
    },
  }
}

/** Twenty photos of the largest size at once; who comes next is asked to try again, so that no crowd of slow senders fills the memory. */
const sharedRoom = roomOf(200 * 1024 * 1024)
/** What is this short is always let in: people's answers go on while photos wait. */
const alwaysRoom = 262_144

const formOf = (texts: Map<string, string[]>, files: Map<string, SentFile>): Form => ({
  text: field => texts.get(field)?.[0] ?? '',
  all: field => texts.get(field) ?? [],
  file: field => files.get(field) ?? null,
  fields: Object.fromEntries(texts),
})

export const emptyForm: Form = formOf(new Map(), new Map())

/** Reads at most `limit` bytes, whatever the sender claims the length to be. */
export const readBytes = async (
  request: Request,
  limit: number,
  room: Room = sharedRoom,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'too-busy'> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return 'too-large'
  const parts: Uint8Array[] = []
  let size = 0
  let taken = 0
  try {
    for await (const part of request.body ?? []) {
      size += part.byteLength
      if (size > limit) return 'too-large'
      const wanted = Math.max(0, size - alwaysRoom) - taken
      if (!room.take(wanted)) return 'too-busy'
      taken += wanted
      parts.push(part)
    }
  } finally {
    room.give(taken)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

/** Every answer of the longest form many times over; a body of many thousand tiny fields is made to waste time. */
const mostFields = 1_000

const countOf = (sign: string, bytes: Buffer): number => {
  let count = 0
  for (
    let at = bytes.indexOf(sign);
    at !== -1 && count <= mostFields;
    at = bytes.indexOf(sign, at + sign.length)
  )
    count += 1
  return count
}

/** What stands between the parts of a multipart body (RFC 2046, 5.1.1); null where the sender does not say. */
const boundaryOf = (type: string): string | null => {
  try {
    return new MIMEType(type).params.get('boundary') || null
  } catch {
    return null
  }
}

/** No store keeps the character NUL in a text, and nobody types it. */
const withoutNul = (text: string): string => text.replaceAll('\0', '')

/** A form post as URL-encoded text or multipart, within a limit. */
export const readForm = async (request: Request, limit: number, room?: Room): Promise<Form | BadBody> => {
  const type = request.headers.get('content-type') ?? ''
  const isMultipart = type.startsWith('multipart/form-data')
  if (!isMultipart && !type.startsWith('application/x-www-form-urlencoded')) {
    return type === '' ? emptyForm : 'wrong-type'
  }
  const bytes = await readBytes(request, limit, room)
  if (typeof bytes === 'string') return bytes
  // Counted before anything is taken apart: the work of reading is what such a body is after.
  const sign = isMultipart ? boundaryOf(type) : '&'
  if (sign === null || countOf(isMultipart ? `--${sign}` : sign, Buffer.from(bytes.buffer)) > mostFields)
    return 'unreadable'

  const texts = new Map<string, string[]>()
  const files = new Map<string, SentFile>()
  const keep = (field: string, value: string): void => {
    const values = texts.get(field)
    if (values === undefined) texts.set(field, [withoutNul(value)])
    else values.push(withoutNul(value))
  }
  if (!isMultipart) {
    for (const [field, value] of new URLSearchParams(new TextDecoder().decode(bytes))) keep(field, value)
    return formOf(texts, files)
  }
  const data = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (data === null) return 'unreadable'
  for (const [field, value] of data) {
    if (typeof value === 'string') keep(field, value)
    // A file input that was left empty is sent as a nameless file of no bytes.
    else if (value.name !== '' || value.size > 0) {
      files.set(field, { name: withoutNul(value.name), bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  return formOf(texts, files)
}
