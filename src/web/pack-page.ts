import { gzipSync } from 'node:zlib'

/** Below about one packet nothing is gained. */
const worthPacking = 1_200
/** A page of 20 kB takes a third of a millisecond; better packing costs more than it saves. */
const level = 5

const isPage = (answer: Response): boolean =>
  (answer.headers.get('content-type') ?? '').startsWith('text/html') &&
  !answer.headers.has('content-encoding')

/**
 * A page packed for the way, where the browser takes it: a cheap phone on a bad network reads it a good deal sooner.
 * Forms carry a token masked anew on each page, so that its length tells nobody anything (BREACH).
 */
export const packPage = async (request: Request, answer: Response): Promise<Response> => {
  if (request.method !== 'GET' || !isPage(answer)) return answer
  answer.headers.append('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return answer
  const bytes = Buffer.from(await answer.arrayBuffer())
  const isLong = bytes.length >= worthPacking
  if (isLong) answer.headers.set('content-encoding', 'gzip')
  const { status, headers } = answer
  return new Response(isLong ? new Uint8Array(gzipSync(bytes, { level })) : new Uint8Array(bytes), {
    status,
    headers,
  })
}
