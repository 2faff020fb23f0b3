import { expect, test } from 'vitest'
import { type LookUp, lookUpMission } from './look-up-mission.ts'
import { readPlace } from './read-place.ts'
import { missionReference } from './reference/loaded-reference.ts'

/** As a person would note it: outcome, office, how sure, how much of the place; then who else, with their part. */
const noted = (answer: LookUp): string => {
  const others = answer.alternatives.map(each =>
    each.areaDetail === null ? each.office : `${each.office} (${each.areaDetail})`,
  )
  const known = [answer.outcome, answer.office, answer.confidence, answer.coverage].filter(
    part => part !== null,
  )
  return [known.join(' '), ...(others.length > 0 ? [others.join(', ')] : [])].join(' | ')
}

// Written by reading the list of consular areas, not by running the code.
const golden: readonly (readonly [country: string, subdivision: string | null, answer: string])[] = [
  // The eighteen countries whose posts divide them.
  [
    'US',
    'US-CA',
    'several stated partial | kjri-los-angeles (southern California), kjri-san-francisco (northern California)',
  ],
  [
    'US',
    'US-NV',
    'several stated partial | kjri-los-angeles (southern Nevada), kjri-san-francisco (northern Nevada)',
  ],
  ['US', 'US-NY', 'one kjri-new-york stated full'],
  ['US', 'US-VA', 'one kjri-new-york stated full'],
  ['US', 'US-IL', 'one kjri-chicago stated full'],
  ['US', 'US-TX', 'one kjri-houston stated full'],
  ['US', 'US-HI', 'one kjri-los-angeles stated full'],
  ['US', 'US-MT', 'one kjri-san-francisco stated full'],
  [
    'US',
    'US-DC',
    'one kbri-washington-dc inferred full | kjri-chicago, kjri-houston, kjri-los-angeles, kjri-new-york, kjri-san-francisco',
  ],
  ['AU', 'AU-NT', 'one kri-darwin stated full'],
  ['AU', 'AU-TAS', 'one kjri-melbourne stated full'],
  ['AU', 'AU-QLD', 'one kjri-sydney stated full'],
  ['AU', 'AU-WA', 'one kjri-perth stated full'],
  ['AU', 'AU-ACT', 'one kbri-canberra stated full'],
  ['MY', 'MY-14', 'one kbri-kuala-lumpur stated full'],
  [
    'MY',
    'MY-10',
    'one kbri-kuala-lumpur inferred full | kjri-johor-bahru, kjri-kota-kinabalu, kjri-kuching, kjri-penang, kri-tawau',
  ],
  [
    'MY',
    'MY-12',
    'several stated partial | kjri-kota-kinabalu (Sabah: West Coast, Kudat, Interior and Sandakan divisions), kri-tawau (Sabah: Tawau, Semporna, Kunak and Lahad Datu districts (Tawau division))',
  ],
  ['MY', 'MY-15', 'one kjri-kota-kinabalu stated full'],
  ['MY', 'MY-13', 'one kjri-kuching stated full'],
  ['MY', 'MY-01', 'one kjri-johor-bahru stated full'],
  ['MY', 'MY-07', 'one kjri-penang stated full'],
  ['JP', 'JP-27', 'one kjri-osaka stated full'],
  ['JP', 'JP-47', 'one kbri-tokyo stated full'],
  ['JP', 'JP-13', 'one kbri-tokyo inferred full | kjri-osaka'],
  ['CN', 'CN-GD', 'one kjri-guangzhou stated full'],
  ['CN', 'CN-SH', 'one kjri-shanghai stated full'],
  ['CN', 'CN-SC', 'one kbri-beijing inferred full | kjri-guangzhou, kjri-shanghai'],
  ['SA', 'SA-02', 'one kjri-jeddah stated full'],
  ['SA', 'SA-09', 'one kbri-riyadh inferred full | kjri-jeddah'],
  ['DE', 'DE-BY', 'one kjri-frankfurt stated full'],
  ['DE', 'DE-HB', 'one kjri-hamburg stated full'],
  ['DE', 'DE-SN', 'one kbri-berlin inferred full | kjri-frankfurt, kjri-hamburg'],
  ['IN', 'IN-TN', 'one kjri-mumbai stated full'],
  ['IN', 'IN-LD', 'one kbri-new-delhi inferred full | kjri-mumbai'],
  ['IN', 'IN-DH', 'one kjri-mumbai stated partial | kjri-mumbai (Daman and Diu), kbri-new-delhi'],
  ['CA', 'CA-ON', 'one kjri-toronto stated full'],
  ['CA', 'CA-YT', 'one kjri-vancouver stated full'],
  ['CA', 'CA-QC', 'one kbri-ottawa inferred full | kjri-toronto, kjri-vancouver'],
  ['AE', 'AE-DU', 'one kjri-dubai stated full'],
  ['AE', 'AE-AZ', 'one kbri-abu-dhabi inferred full | kjri-dubai'],
  ['TR', 'TR-34', 'one kjri-istanbul stated full'],
  ['TR', 'TR-07', 'one kbri-ankara inferred full | kjri-istanbul'],
  ['ZA', 'ZA-WC', 'one kjri-cape-town stated full'],
  ['ZA', 'ZA-GP', 'one kbri-pretoria inferred full | kjri-cape-town'],
  ['PH', 'PH-11', 'one kjri-davao-city stated full'],
  ['PH', 'PH-00', 'one kbri-manila inferred full | kjri-davao-city'],
  ['PK', 'PK-SD', 'one kjri-karachi stated full'],
  ['PK', 'PK-BA', 'one kbri-islamabad inferred full | kjri-karachi'],
  ['FR', 'FR-PAC', 'one kjri-marseille inferred full | kbri-paris'],
  ['FR', 'FR-IDF', 'one kbri-paris inferred full | kjri-marseille'],
  ['VN', 'VN-SG', 'one kjri-ho-chi-minh-city stated full'],
  ['VN', 'VN-HN', 'one kbri-hanoi inferred full | kjri-ho-chi-minh-city'],
  [
    'VN',
    'VN-35',
    'several inferred partial | kjri-ho-chi-minh-city (part of the Central Highlands), kbri-hanoi (rest of the Central Highlands)',
  ],
  ['TH', 'TH-83', 'one kri-songkhla stated full'],
  ['TH', 'TH-10', 'one kbri-bangkok inferred full | kri-songkhla'],
  ['PG', 'PG-SAN', 'one kri-vanimo stated full'],
  ['PG', 'PG-NCD', 'one kbri-port-moresby inferred full | kri-vanimo'],
  // Their countries alone are not enough.
  ['US', null, 'needs-subdivision'],
  ['MY', null, 'needs-subdivision'],
  ['CN', null, 'needs-subdivision'],
  ['FR', null, 'needs-subdivision'],
  // A smaller part than the list names is found through the larger one that holds it.
  ['PH', 'PH-CEB', 'one kbri-manila inferred full | kjri-davao-city'],
  ['PH', 'PH-DAS', 'one kjri-davao-city stated full'],
  ['FR', 'FR-13', 'one kjri-marseille inferred full | kbri-paris'],
  // Territories, under their own code and under the state's.
  ['HK', null, 'one kjri-hong-kong stated full'],
  ['CN', 'CN-HK', 'one kjri-hong-kong stated full'],
  ['MO', null, 'one kjri-hong-kong stated full'],
  ['CN', 'CN-MO', 'one kjri-hong-kong stated full'],
  ['TW', null, 'one kdei-taipei stated full'],
  ['TW', 'TW-TPE', 'one kdei-taipei stated full'],
  ['CN', 'CN-TW', 'one kdei-taipei stated full'],
  ['PR', null, 'one kjri-houston stated full'],
  ['US', 'US-PR', 'one kjri-houston stated full'],
  ['VI', null, 'one kjri-houston stated full'],
  ['GU', null, 'one kjri-los-angeles stated full'],
  ['US', 'US-GU', 'one kjri-los-angeles stated full'],
  ['MP', null, 'one kjri-los-angeles stated full'],
  ['UM', 'UM-71', 'one kjri-los-angeles stated full'],
  ['NC', null, 'one kjri-noumea stated full'],
  ['FR', 'FR-NC', 'one kjri-noumea stated full'],
  ['CX', null, 'one kjri-perth stated full'],
  ['CC', null, 'one kjri-perth stated full'],
  ['AX', null, 'one kbri-helsinki inferred full'],
  ['FI', 'FI-01', 'one kbri-helsinki inferred full'],
  // A country with one office needs no subdivision, and takes any of its own.
  ['SG', null, 'one kbri-singapura stated full'],
  ['NL', 'NL-ZH', 'one kbri-den-haag stated full'],
  ['GB', 'GB-SCT', 'one kbri-london stated full'],
  ['CH', 'CH-GE', 'one kbri-bern stated full'],
  ['VA', null, 'one kbri-vatikan stated full'],
  ['IT', null, 'one kbri-roma stated full'],
  // States an office is accredited to from elsewhere.
  ['YE', null, 'one kbri-muscat stated full'],
  ['NP', null, 'one kbri-dhaka stated full'],
  ['PS', null, 'one kbri-amman stated full'],
  ['CI', 'CI-AB', 'one kbri-dakar stated full'],
  ['CK', null, 'one kbri-wellington stated full'],
  ['LC', null, 'one kbri-caracas stated full'],
  // No office is known, or none is needed.
  ['IL', null, 'none'],
  ['SS', null, 'none'],
  ['NF', null, 'none'],
  ['PF', null, 'none'],
  ['FR', 'FR-PF', 'none'],
  ['FR', 'FR-974', 'none'],
  ['RE', null, 'none'],
  ['WF', null, 'none'],
  ['AW', null, 'none'],
  ['NL', 'NL-AW', 'none'],
  ['GL', null, 'none'],
  ['AQ', null, 'none'],
  ['ID', null, 'none'],
  ['ID', 'ID-JK', 'none'],
]

test.each(golden)('a citizen in %s, %s, is told: %s', (country, subdivision, answer) => {
  const place = readPlace({ country, subdivision })
  if ('problem' in place) throw new Error(place.problem)
  expect(noted(lookUpMission(missionReference(), place.value))).toBe(answer)
})

test('the table asks about every country that is divided between posts', () => {
  const asked = new Set(golden.filter(([, subdivision]) => subdivision !== null).map(([country]) => country))
  expect([...missionReference().divisions.keys()].filter(country => !asked.has(country))).toEqual([])
})
