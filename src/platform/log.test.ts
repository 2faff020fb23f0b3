import { expect, test } from 'vitest'
import { createLog } from './log.ts'

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = []
  write(createLog({ destination: { write: line => void lines.push(line) } }))
  return lines.join('')
}

test('secrets and personal numbers never reach the log, however deep they stand', () => {
  const text = logged(log =>
    log.info(
      {
        cookie: 'dermaga=s3cret',
        request: { authorization: 'Bearer s3cret', deep: { nik: '3201010101010001' } },
      },
      'a request',
    ),
  )
  expect(text).toContain('a request')
  expect(text).not.toContain('s3cret')
  expect(text).not.toContain('3201010101010001')
})

test('a refused row is told by its rule, not by its values', () => {
  const fault = Object.assign(
    new Error('duplicate key value violates unique constraint "files_number_key"'),
    {
      code: '23505',
      constraint: 'files_number_key',
      detail: 'Key (number)=(AB12-CD34) already exists.',
    },
  )
  const text = logged(log => log.error({ err: fault }, 'failed'))
  expect(text).toContain('files_number_key')
  expect(text).not.toContain('AB12-CD34')
})
