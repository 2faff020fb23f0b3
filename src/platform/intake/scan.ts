import { connect } from 'node:net'

export type ScanResult = 'clean' | 'infected' | 'not-scanned'

/** A virus scanner: it may be absent or silent, which is told and shown, never guessed away. */
export type Scanner = (bytes: Uint8Array) => Promise<ScanResult>

export const noScanner: Scanner = async () => 'not-scanned'

const chunkBytes = 64 * 1024

const lengthOf = (chunk: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.byteLength)
  return length
}

/** `stream: OK` or `stream: NAME FOUND`; anything else, such as a size limit, is no verdict. */
const verdictOf = (answer: string): ScanResult => {
  if (/^stream: OK\0?\s*$/.test(answer)) return 'clean'
  return / FOUND\0?\s*$/.test(answer) ? 'infected' : 'not-scanned'
}

/**
 * ClamAV's daemon at its socket file, by its INSTREAM command (clamd(8)): chunks with their length before them, a zero at
 * the end.
 */
export const clamdScanner =
  (path: string, milliseconds = 15_000): Scanner =>
  bytes =>
    new Promise(resolve => {
      const socket = connect({ path })
      let answer = ''
      const finish = (): void => {
        clearTimeout(deadline)
        socket.destroy()
        resolve(verdictOf(answer))
      }
      const deadline = setTimeout(finish, milliseconds)
      socket.on('data', chunk => {
        answer += chunk.toString('latin1')
        if (answer.includes('\0')) finish()
      })
      socket.on('error', finish).on('close', finish)
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
        const chunk = bytes.subarray(at, at + chunkBytes)
        socket.write(lengthOf(chunk))
        socket.write(chunk)
      }
      socket.write(lengthOf(new Uint8Array(0)))
    })
