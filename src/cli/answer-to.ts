import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { CommandIo } from './command.ts'

/**
 * The way out for an answer, no faster than its reader takes it. A reader that has seen enough (`… export | head`) is no
 * fault of ours: the command ends what it has open, and is done. `onFault`: it could not be written for another reason.
 */
export const answerTo = (
  stream: Writable,
  onFault: (fault: Error) => void,
): Pick<CommandIo, 'out' | 'hasReader'> => {
  let isGone = false
  stream.on('error', fault => {
    isGone = true
    if (!('code' in fault && fault.code === 'EPIPE')) onFault(fault)
  })
  return {
    out: text => {
      if (!isGone) stream.write(`${text}\n`)
    },
    hasReader: async () => {
      // An error ends the wait as well; whoever is gone has been noted above.
      if (!isGone && stream.writableNeedDrain) await once(stream, 'drain').catch(() => undefined)
      return !isGone
    },
  }
}
