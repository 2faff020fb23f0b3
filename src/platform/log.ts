import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'

/** What the platform tells those who run it: one JSON line an event, on stderr. Never who a person is. */
export type Log = Logger

export type LogOptions = {
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Where the lines go; stderr, so that stdout stays the answer's alone. */
  readonly to?: DestinationStream
}

/** Keys whose value never reaches a log, at any depth and in any spelling: `_csrf`, `set-cookie`, `clientSecret` … */
const confidential =
  /cookie|authori[sz]ation|csrf|secret|token|passw|passport|paspor|nik$|private|credential|^(form|answers|body|code|state|nonce|verifier|assertion|jwk|d)$/i

/** A NIK (16 digits), a passport number, a bearer token, a URL's password: wherever they slip into a sentence. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/\b\d{16}\b/g, '[16 digits]'],
  [/\b[A-Z]\d{7}\b/g, '[passport]'],
  [/\bBearer\s+\S+/gi, 'Bearer [removed]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\/\/[^/\s:@]+:[^/\s@]+@/g, '//[removed]@'],
]

const removed = '[removed]'
const deepest = 6

const cleanText = (text: string): string =>
  slips.reduce((cleaned, [found, instead]) => cleaned.replace(found, instead), text)

/**
 * An error by its kind, sentence, place and cause. Drivers and clients hang rows, parameters and answers of other
 * systems on their errors; none of that is copied.
 */
const cleanError = (error: Error, depth: number): object => ({
  type: error.name,
  message: cleanText(error.message),
  stack: cleanText(error.stack ?? ''),
  ...('code' in error && (typeof error.code === 'string' || typeof error.code === 'number')
    ? { code: error.code }
    : {}),
  ...('constraint' in error && typeof error.constraint === 'string' ? { constraint: error.constraint } : {}),
  ...(error.cause === undefined ? {} : { cause: clean(error.cause, depth + 1) }),
})

const clean = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest || ArrayBuffer.isView(value)) return removed
  if (value instanceof Error) return cleanError(value, depth)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.map(each => clean(each, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      confidential.test(key) ? removed : clean(each, depth + 1),
    ]),
  )
}

export const createLog = ({ level = 'info', to }: LogOptions = {}): Log =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: {
        level: label => ({ level: label }),
        log: fields => clean(fields) as Record<string, unknown>,
      },
      // The fields are clean already; the serializer for errors that pino brings would only see plain objects.
      serializers: { err: value => value },
      hooks: {
        logMethod(given, method) {
          method.apply(
            this,
            given.map(each => (typeof each === 'string' ? cleanText(each) : each)) as typeof given,
          )
        },
      },
    },
    to ?? destination({ fd: 2, sync: true }),
  )
