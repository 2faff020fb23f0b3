import { describe, expect, test } from 'vitest'
import { readClosedServices } from './closed-services.ts'
import { closureOf, isOffered } from './is-offered.ts'

const table = `
- service: passport-replacement
  mission: kbri-kuala-lumpur
  from: 2027-01-01
  to: 2027-01-31
  reason: { id: Alat foto sedang diganti., en: The camera is being replaced. }
  source: Announcement of the embassy
  verified: true
- service: surat-keterangan-pindah
  mission: kbri-quito
  from: 2027-01-01
  to: null
  reason: { id: Tidak ada petugas., en: There is no officer. }
  source: Announcement of the embassy
  verified: true`

const closures = readClosedServices(table)

describe('whether Sari can apply at an office', () => {
  test.each([
    ['passport-replacement', 'kbri-kuala-lumpur', '2026-12-31', true],
    ['passport-replacement', 'kbri-kuala-lumpur', '2027-01-01', false],
    ['passport-replacement', 'kbri-kuala-lumpur', '2027-01-31', false],
    ['passport-replacement', 'kbri-kuala-lumpur', '2027-02-01', true],
    ['passport-replacement', 'kjri-jeddah', '2027-01-15', true],
    ['lapor-diri', 'kbri-kuala-lumpur', '2027-01-15', true],
    ['surat-keterangan-pindah', 'kbri-quito', '2040-01-01', false],
    ['visa', 'kbri-kuala-lumpur', '2027-01-15', false],
    ['lapor-diri', 'kbri-atlantis', '2027-01-15', false],
    ['lapor-diri', 'ptri-jenewa', '2027-01-15', false],
  ])('%s at %s on %s: %s', (service, mission, on, offered) => {
    expect(isOffered(service, mission, on, closures)).toBe(offered)
  })

  test('she is told why not, in her language', () => {
    expect(closureOf('passport-replacement', 'kbri-kuala-lumpur', '2027-01-15', closures)?.reason.id).toBe(
      'Alat foto sedang diganti.',
    )
    expect(closureOf('passport-replacement', 'kbri-kuala-lumpur', '2027-02-15', closures)).toBeNull()
  })
})

describe('a table of closed services that is wrong stops the start', () => {
  test.each([
    ['mission: kbri-quito', 'mission: kbri-kito', '1.mission: no such mission'],
    ['service: surat-keterangan-pindah', 'service: surat-pindah', '1.service: no such service'],
    ['to: 2027-01-31', 'to: 2026-12-31', 'ends before it begins'],
    ['  source: Announcement of the embassy\n', '', '0.source'],
  ])('%s → %s', (from, to, told) => {
    expect(() => readClosedServices(table.replace(from, to))).toThrow(told)
  })
})
