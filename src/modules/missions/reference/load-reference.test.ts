import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { missionKinds } from '../mission.ts'
import { loadReference } from './load-reference.ts'
import { missionByCode, missionReference, servingMissions } from './loaded-reference.ts'

const shipped = join(import.meta.dirname, '../data')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'missions-'))
  cpSync(shipped, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Changes one passage of one file, as a keeper's slip would. */
const slip = (file: string, from: string, to: string) => {
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, file), text.replace(from, to))
}

describe('the reference data that come with the platform', () => {
  test('hold 95 embassies, 34 consular posts, 3 permanent missions and one trade office', () => {
    const kinds = [...missionReference().missions.values()].map(mission => mission.kind)
    expect(missionKinds.map(kind => kinds.filter(each => each === kind).length)).toEqual([95, 30, 4, 1, 3])
    expect(servingMissions()).toHaveLength(130)
  })

  test('name every office in Indonesian and in English', () => {
    for (const { name } of missionReference().missions.values()) {
      expect(name.id).toMatch(/Indonesia/)
      expect(name.en).toMatch(/Indonesia/)
      expect(name.en).not.toBe(name.id)
    }
  })

  test('are known by a hash of their content', () => {
    expect(loadReference(folder).hash).toBe(missionReference().hash)
    slip('missions.csv', 'KBRI Kabul', 'KBRI di Kabul')
    expect(loadReference(folder).hash).not.toBe(missionReference().hash)
  })

  test('give an operator a sentence for a code that no office has', () => {
    expect(missionByCode('kbri-kuala-lumpur').timezone).toBe('Asia/Kuala_Lumpur')
    expect(() => missionByCode('kbri-atlantis')).toThrow('There is no mission "kbri-atlantis".')
  })
})

describe('wrong reference data stop the start and name the file, the line and the column', () => {
  test.each([
    [
      'missions.csv',
      'Asia/Kabul',
      'Asia/Kabool',
      'missions.csv, line 2, column timezone: is not a time zone',
    ],
    ['missions.csv', ',AFN,', ',AFX,', 'missions.csv, line 2, column currency: is not an ISO 4217 currency'],
    ['missions.csv', ',AF,34', ',XK,34', 'missions.csv, line 2, column country_iso2: is not an ISO 3166-1'],
    ['missions.csv', 'kbri-kabul,embassy', 'kbri-kabul,castle', 'missions.csv, line 2, column kind:'],
    [
      'missions.csv',
      'kbri-kabul,',
      'kbri-riyadh,',
      'missions.csv, line 3, column code: kbri-riyadh stands twice',
    ],
    [
      'missions.csv',
      ',AFN,,',
      ',AFN,,NP',
      'missions.csv, line 6, column accreditation: NP is given to two offices',
    ],
    [
      'missions.csv',
      ',AFN,,',
      ',AFN,,JP',
      'missions.csv, line 2, column accreditation: JP has an embassy of its own',
    ],
    [
      'missions.csv',
      ',AFN,',
      ',AFN,kbri-riyadh',
      'missions.csv, line 2, column parent_code: a consular post has a parent',
    ],
    ['missions.csv', 'SAR,kbri-riyadh', 'SAR,kjri-dubai', 'column parent_code: kjri-dubai is not an embassy'],
    [
      'missions.csv',
      ',kabul,K,',
      ',kabul,QQ,',
      'missions.csv, line 2, column source: "QQ" is not in sources.csv',
    ],
    [
      'missions.csv',
      'kbri-kabul,embassy,',
      'kbri-kabul,',
      'missions.csv, line 2, column -: Invalid Record Length',
    ],
    ['missions.csv', 'city,', 'town,', 'missions.csv, line 2, column city:'],
    [
      'jurisdictions.csv',
      'kjri-chicago,US,US-IL',
      'ptri-new-york,US,US-IL',
      'jurisdictions.csv, line 2, column mission_code: ptri-new-york is not',
    ],
    [
      'jurisdictions.csv',
      'US,US-IL',
      'AU,US-IL',
      'jurisdictions.csv, line 2, column subdivision_code: US-IL is not in AU',
    ],
    [
      'jurisdictions.csv',
      'US-IL',
      'US-QQ',
      'jurisdictions.csv, line 2, column subdivision_code: is not an ISO 3166-2 code',
    ],
    [
      'jurisdictions.csv',
      'US-IL',
      'US-TX',
      'jurisdictions.csv, line 2, column coverage: US-TX is given to another office too',
    ],
    [
      'jurisdictions.csv',
      'California bagian selatan',
      '',
      'column area_detail_id: must stand in both languages',
    ],
    [
      'jurisdictions.csv',
      'partial,California bagian selatan,southern California',
      'partial,,',
      'column area_detail_en: a part must say which',
    ],
    [
      'jurisdictions.csv',
      'inferred,remainder',
      'stated,remainder',
      'column confidence: "remainder" is an inference',
    ],
    [
      'jurisdictions.csv',
      'kri-vanimo',
      'kbri-port-moresby',
      'missions.csv, line 130, column code: serves nowhere',
    ],
    ['divisions.csv', 'PG,', 'SG,', 'divisions.csv, line 19, column country_iso2: SG is not divided'],
    ['divisions.csv', '\nPG,provinsi,province,,', '', 'column country_iso2: PG is missing in divisions.csv'],
    ['territories.csv', 'AS,US,', 'AS,FR,', 'territories.csv, line 2, column subdivision_code: is not in FR'],
    [
      'other-offices.csv',
      'kbri-muscat',
      'kbri-aden',
      'other-offices.csv, line 2, column work_done_by: kbri-aden is not a mission',
    ],
    [
      'places-without-office.csv',
      'kbri-amman',
      'kbri-tel-aviv',
      'column ask_mission: kbri-tel-aviv is not a mission',
    ],
    ['ministry-contacts.csv', ',phone,', ',web,', 'ministry-contacts.csv, line 1, column kind: no telephone'],
  ])('%s with "%s" turned into "%s"', (file, from, to, told) => {
    slip(file, from, to)
    if (from === 'kri-vanimo') slip(file, 'kri-vanimo', to)
    expect(() => loadReference(folder)).toThrow(told)
  })

  test('a missing file is named too', () => {
    rmSync(join(folder, 'divisions.csv'))
    expect(() => loadReference(folder)).toThrow(/divisions\.csv, line 1/)
  })

  test('all faults are told at once', () => {
    slip('missions.csv', 'Asia/Kabul', 'Asia/Kabool')
    slip('missions.csv', 'Asia/Baku', 'Asia/Bakoo')
    expect(() => loadReference(folder)).toThrow(/line 2.*\n.*line 4/)
  })
})
