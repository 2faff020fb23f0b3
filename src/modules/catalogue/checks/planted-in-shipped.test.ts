import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkText, type Depth } from './check-text.ts'

const shipped = (name: string) =>
  readFileSync(join(import.meta.dirname, `../definitions/${name}.yaml`), 'utf8')
const texts: Readonly<Record<string, string>> = {
  L: shipped('lapor-diri'),
  P: shipped('passport-replacement'),
  S: shipped('surat-keterangan-pindah'),
}

/** Which file, what is replaced by what (⏎ is a new line, ∅ nothing), the fault, and a text of the line that must be named. */
const shapes = `
L | version: 1⏎ | version: "1"⏎ | wrong-schema | version: "1"
S | validFrom: 2025-06-27⏎published | validFrom: 2025-13-27⏎published | wrong-schema | validFrom: 2025-13-27
S | validFrom: 2025-06-27⏎published | validFrom: 2025-06-27⏎validTo: 2025-01-01⏎published | wrong-schema | validTo: 2025-01-01
P | amount: IDR 950000 | amount: IDR 950.000 | wrong-schema | amount: IDR 950.000
P | amount: IDR 950000 | amount: RPX 950000 | wrong-schema | amount: RPX
P | maxFiles: 5 | maxFiles: 0 | wrong-schema | maxFiles: 0
S | starts: submitted | starts: submited | wrong-schema | starts: submited
S | value: 90 | value: -90 | wrong-schema | value: -90
L | code: lapor-diri | code: Lapor_Diri | wrong-schema | code: Lapor_Diri
L | decree: null | decree: { number: "", day: 2026-01-01 } | wrong-schema | decree: {
S |         label: { id: Barang tiba, en: The goods arrive }⏎ | ∅ | wrong-schema | - id: goodsOn
S |     requiredWhen: variant.stay == "recalled"⏎ | ∅ | wrong-schema | - id: recall-order
P |       after: [payment, biometrics, interview]⏎      waitsFor: imigrasi⏎ |       after: [payment, biometrics, interview]⏎ | wrong-schema | - id: send-to-imigrasi
S |       act: issue⏎ |       act: decide⏎ | wrong-schema | kind: surat-keterangan-pindah
L |       sources: [pp-21-2025] |       source: pp-21-2025 | unknown-key |       source: pp-21-2025⏎    product
S | published: true | published: true⏎owner: Budi | unknown-key | owner: Budi
S |             when: answers.hadLetter⏎ |             if: answers.hadLetter⏎ | unknown-key | if: answers.hadLetter
L | names: { id: Lapor diri, en: Report of residence abroad } | names: { id: Lapor diri, en: Report of residence abroad, ms: Lapor } | unknown-key | ms: Lapor }
L |   needed: none⏎ |   needed: none⏎  needed: in-person⏎ | duplicate-key | needed: in-person
S | en: Number }, value: issue.number | en: "" }, value: issue.number | missing-language | en: "" }
L | why: { id: Supaya petugas tahu siapa yang melapor., en | why: { id: null, en | missing-language | why: { id: null
S |         id: Surat ini untuk yang pindah menetap, bukan untuk bagasi atau kiriman.⏎ | ∅ | missing-language |         en: This letter is for those who move for good
S | at most {goodsDays} days before or after you | in time | figure-in-one-language | arrive in time.
S | id: Barang harus tiba paling lama {goodsDays} hari | id: Barang harus tiba paling lama {goodDays} hari | unknown-placeholder | goodDays
L | text: { id: Jumlah petugas belum ditetapkan., en: The number of staff is not fixed yet. } | text: { id: Ada 3 petugas., en: There are 3 officers. } | figure-without-source | Ada 3 petugas
P | id: Data pada dokumen Anda berbeda dan belum dapat kami pastikan. | id: Sudah lewat 30 hari. | figure-without-source | id: Sudah lewat 30 hari.
S |           version: 21/2025⏎          source: pp-21-2025⏎ |           version: 21/2025⏎ | figure-without-source | - id: free
S |   source: kbri-ottawa⏎  verified: false⏎ |   source: kbri-ottawa⏎ | figure-without-source |   workingDays: 1
S |     maxFiles: 5⏎    source: pmk-25-2025⏎ |     maxFiles: 5⏎ | figure-without-source | - id: stay-proof
S | Batas waktunya belum kami temukan⏎ | Batas waktunya 30 hari menurut kami⏎ | figure-without-source | id: >-⏎        Bila
S | id: Bila tanggal persisnya belum pasti, isi tanggal yang paling mendekati.⏎      en: If the exact day is not certain yet, give the nearest one. | id: Paling lama 45 hari.⏎      en: At most 45 days. | amount-without-figure | Paling lama 45 hari
S | label: { id: Barang tiba, en: The goods arrive } | label: { id: Barang tiba, en: The goods arrive within ninety days } | amount-without-figure | within ninety days
L | why: { id: Supaya petugas tahu siapa yang melapor., en | why: { id: Denda Rp1.000.000 bila terlambat., en | amount-without-figure | Denda Rp1.000.000
P | question: { id: Untuk berapa lama paspor baru berlaku?, | question: { id: Paspor sepuluh tahun?, | amount-without-figure | Paspor sepuluh tahun
P | name: { id: "{shorterBook} tahun", | name: { id: "{shorterBook} tahun, Rp350.000", | amount-without-figure | Rp350.000
P | Dua surat yang berbeda. | Dua surat yang paling lama setahun. | amount-without-figure | id: >-⏎        Dua surat yang paling lama setahun
S | id: Tidak ada yang perlu dibayar untuk surat ini. | id: Bayar 30 USD untuk surat ini. | amount-without-figure | Bayar 30 USD
S | href: https://barangpindahan | href: http://barangpindahan | wrong-schema | href: http://barangpindahan
S | source: barangpindahan⏎ | source: barangpindah⏎ | unknown-source | source: barangpindah⏎
P | source: kbri-athens⏎ | source: kbri-athen⏎ | unknown-source | source: kbri-athen⏎
P | >= figures.tenYearsFrom⏎ | >= int("17")⏎ | number-without-source | int("17")
P | answers.otherNationality && yearsBetween(answers.birthDate, today) >= figures.chooseBefore⏎ | answers.otherNationality && answers.birthDate < "2006-08-01"⏎ | number-without-source | 2006-08-01
S | when: answers.livedTo < answers.livedFrom | when: answers.livedTo - answers.livedFrom < 0 | expression-type | answers.livedTo - answers
L | daysBetween(answers.arrivedOn, today) | daysBetween(answers.arrivedOn) | expression-type | daysBetween(answers.arrivedOn)
S | value: answers.livedFrom } | value: answers.hadLetter } | expression-type | value: answers.hadLetter }
P | requiredWhen: answers.forceMajeure⏎ | requiredWhen: answers.story⏎ | expression-type | requiredWhen: answers.story
P | when: "!answers.otherNationality" | when: answers.otherNationality == "no" | expression-type | == "no"
P | visibleWhen: yearsBetween(answers.birthDate, today) < figures.childBelow | visibleWhen: variant.person == "child" | unknown-name | visibleWhen: variant.person
S | >= figures.stayMonths⏎ | >= figures.stayMonth⏎ | unknown-name | figures.stayMonth⏎
P | Record the payment }⏎ | Record the payment }⏎      waitsFor: imigrasi⏎ | wrong-schema | waitsFor: imigrasi⏎      by
P | en: Immigration } }⏎ | en: Immigration } }⏎    - { id: polri, name: { id: Polri, en: Police } }⏎ | wrong-schema | id: polri
P | precededBy: [lapor-diri] | precededBy: [lapor-diri, lapor-diri] | duplicate-id | precededBy: [lapor-diri, lapor-diri]
P | signers: [head-of-mission] | signers: [head-of-mission, evaluator] | role-may-not | signers: [head-of-mission, evaluator]
S |       by: [head-of-mission]⏎      from: [complete]⏎ |       by: [head-of-mission, officer]⏎      from: [complete]⏎ | role-may-not | by: [head-of-mission, officer]⏎      from: [complete]
P | needed: in-person | needed: none | wrong-schema | needed: none
S | needed: none | needed: in-person | wrong-schema | needed: in-person
S | number: 4, label | number: 3, label | duplicate-id | { id: name, number: 3
P | name: { id: Wawancara, en: Interview } | name: { id: Catat kedatangan, en: Interview } | same-words | name: { id: Catat kedatangan, en: Interview }
L | name: { id: Belajar, en: Study } | name: { id: Bekerja, en: Study } | same-words | { id: study
S | ends: [granted, rejected, withdrawn] | ends: [granted, rejected, withdrawn, handed-over] | never-stands | ends: [granted
S |     - id: decide⏎ |     - id: payment⏎      act: payment⏎      name: { id: Bayar, en: Pay }⏎      by: [officer]⏎      from: [complete]⏎      leadsTo: [complete]⏎    - id: decide⏎ | wrong-schema | act: payment
P |   birthDate: answers.birthDate⏎ |   birthDate: answers.fullName⏎ | expression-type |   birthDate: answers.fullName
P |   holder: answers.fullName⏎ |   holder: answers.birthDate⏎ | expression-type |   holder: answers.birthDate
P |   holder: answers.fullName⏎ |   holder: answers.birthPlace⏎ | expression-type |   holder: answers.birthPlace
S |   passportNumber: answers.passportNumber⏎ |   passportNumber: answers.fullName⏎ | expression-type |   passportNumber: answers.fullName
P | answers.happenedOn > today | answers.happenedOn > "2026" | expression-type | answers.happenedOn > "2026"
P | when: yearsBetween(answers.happenedOn, today) > figures.longestLife | when: yearsBetween(answers.reason, today) > figures.longestLife | expression-type | yearsBetween(answers.reason
P | monthsBetween(today, answers.passportExpires) >= figures.renewWithin | yearsBetween(today, answers.passportExpires) >= figures.renewWithin | expression-type | yearsBetween(today, answers.passportExpires) >= figures.renewWithin
P | ["expired", "full", "damaged"]⏎    fields | ["expired", "full", "damagd"]⏎    fields | unknown-choice | damagd
S | prefill: person.arrivedOn | prefill: person.fullName | unknown-known-value | prefill: person.fullName⏎        checks
P | - { id: hasCopy, type: yesNo } | - { id: forceMajeure, type: yesNo } | duplicate-id | - { id: forceMajeure, type: yesNo }
P |   - id: force-majeure-proof |   - id: civil-document | duplicate-id |   - id: civil-document⏎    name: { id: Surat keterangan bencana
P | after: [issue] | after: [isue] | unknown-step | after: [isue]
P | { id: imigrasi, name | { id: kemenkum, name | unknown-agency | waitsFor: imigrasi
P |   signers: [head-of-mission] |   signers: [] | nobody-may |       by: [head-of-mission]⏎      from: [complete]
P | Record the payment }⏎      by: [officer] | Record the payment }⏎      by: [evaluator] | nobody-may | by: [evaluator]
P | en: Correct }⏎      by: [citizen] | en: Correct }⏎      by: [officer] | nobody-may |       by: [officer]⏎      from: [correction-asked]
S | en: Declare complete }⏎      by: [officer] | en: Declare complete }⏎      by: [citizen] | nobody-may |       by: [citizen]⏎      from: [submitted]
P |       after: [attendance]⏎    - id: interview |       after: [hand-over]⏎    - id: interview | unreachable-step | - id: biometrics`

const walks = `
S | visibleWhen: monthsBetween(answers.livedFrom, answers.livedTo) < figures.stayMonths | visibleWhen: answers.livedFrom > today | unreachable-page | visibleWhen: answers.livedFrom
L |   - id: purpose⏎ |   - id: minors⏎    question: { id: A?, en: B? }⏎    visibleWhen: answers.birthDate > today⏎    fields: [{ id: minors, type: yesNo, why: { id: A., en: B. } }]⏎  - id: purpose⏎ | unreachable-page | visibleWhen: answers.birthDate
S |       leadsTo: [granted, rejected]⏎ |       leadsTo: [granted, rejected]⏎      appliesWhen: answers.purpose == "work"⏎ | never-decided | - id: decide
P | appliesWhen: answers.reason != "lost" | appliesWhen: answers.reason == "lost" && answers.reason == "full" | never-required | appliesWhen: answers.reason == "lost" && answers
L |       leadsTo: [granted, rejected]⏎ |       leadsTo: [granted]⏎ | never-rejected | - id: decide
S |       leadsTo: [granted, rejected]⏎ |       leadsTo: [granted]⏎ | never-rejected | - id: decide
P |       act: interview⏎ |       act: interview⏎      appliesWhen: "false"⏎ | step-never-applies | appliesWhen: "false"
L | validFrom: 2025-05-06⏎  localAmount | validFrom: 2025-06-06⏎  localAmount | tariff-gap |     - id: report⏎
L |       leadsTo: [granted, rejected]⏎ |       leadsTo: [granted, rejected]⏎      appliesWhen: has(answers.passportNumber)⏎ | never-decided | - id: decide
S | >= figures.stayMonths⏎ | > figures.stayMonths⏎ | variant-gap |   - id: stay⏎    name: { id: Lama tinggal,
S |       total: USD 0⏎ |       total: USD 20⏎ | example-differs | total: USD 20`

type Planted = {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly code: string
  readonly at: string
  /** The line's text alone, for the title. */
  readonly place: string
}

const rowsOf = (table: string): Planted[] =>
  table
    .trim()
    .split('\n')
    .map(row => {
      const cells = row.split(' | ').map(cell => cell.replaceAll('⏎', '\n').replace('∅', ''))
      const [file = '', from = '', to = '', code = '', at = ''] = cells
      return { file, from, to, code, at, place: at.trim().split('\n')[0] ?? '' }
    })

describe.each([
  { title: 'a slip in a shipped definition', depth: 'shape' as Depth, rows: rowsOf(shapes) },
  { title: 'a way that leads nowhere in a shipped definition', depth: 'whole' as Depth, rows: rowsOf(walks) },
])('$title', ({ depth, rows }) => {
  test.each(rows)('is named as $code at: $place', ({ file, from, to, code, at }) => {
    const text = texts[file] ?? ''
    expect(text.split(from), 'what is to be spoiled stands once').toHaveLength(2)
    const spoiled = text.replace(from, () => to)
    expect(spoiled).toContain(at)
    const line = spoiled.slice(0, spoiled.indexOf(at)).split('\n').length
    const found = checkText(spoiled, `${file}.yaml`, depth).faults
    expect(found.filter(fault => fault.code === code).map(fault => fault.line)).toContain(line)
    for (const fault of found) expect([fault.file, fault.path]).not.toContain('')
  })
})
