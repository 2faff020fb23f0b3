import { connect, type NetConnectOpts } from 'node:net'

export type ScanResult = 'clean' | 'infected' | 'not-scanned'

/** A virus scanner: it may be absent or silent, which is told and shown, never guessed away. */
export type Scanner = (bytes: Uint8Array) => Promise<ScanResult>

export const noScanner: Scanner = async () => 'not-scanned'

/** `/run/clamav/clamd.ctl`, `unix:/run/…`, `tcp://127.0.0.1:3310` or `127.0.0.1:3310`. */
export const clamdAddress = (setting: string): NetConnectOpts => {
  const tcp = /^(?:tcp:\/\/)?(\[[0-9a-f:]+\]|[^/:]+):(\d+)$/i.exec(setting)
  return tcp
    ? { host: String(tcp[1]).replace(/^\[|\]$/g, ''), port: Number(tcp[2]) }
    : { path: setting.replace(/^unix:/, '') }
}

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

/** ClamAV's daemon by its INSTREAM command (clamd(8)): chunks with their length before them, a zero at the end. */
export const clamdScanner =
  (setting: string, milliseconds = 15_000): Scanner =>
  bytes =>
    new Promise(resolve => {
      const socket = connect(clamdAddress(setting))
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
