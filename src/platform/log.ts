import pino from 'pino'

/** Structured lines for operators. Said to `Log` alone, so that what must not be logged is kept out in one place. */
export type Log = pino.Logger

/** Names whose values never reach a log, wherever they stand in what is logged. */
const secret = [
  ...[
    'authorization',
    'cookie',
    'set-cookie',
    '_csrf',
    'csrf',
    'token',
    'secret',
    'password',
    'code_verifier',
  ],
  ...[
    'id_token',
    'access_token',
    'client_assertion',
    'nik',
    'passport',
    'passportNumber',
    'form',
    'answers',
    'body',
  ],
]

const redacted = secret.flatMap(name => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`])

/** Faults of the database carry the values of the row that was refused; an operator needs the rule, not the values. */
const describeFault = (fault: unknown): object => {
  if (!(fault instanceof Error)) return { message: String(fault) }
  const { name, message, stack } = fault
  const code = 'code' in fault ? String(fault.code) : undefined
  const constraint = 'constraint' in fault ? fault.constraint : undefined
  return { name, message, code, constraint, stack }
}

/** Lines of JSON on stderr; stdout is for answers. */
export const createLog = (options: { level?: string; destination?: pino.DestinationStream } = {}): Log =>
  pino(
    {
      level: options.level ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      redact: { paths: redacted, censor: '[redacted]' },
      serializers: { err: describeFault },
    },
    options.destination ?? pino.destination({ dest: 2, sync: true }),
  )
