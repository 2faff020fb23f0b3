import type { Words } from '../../../kernel/index.ts'

export const faultCodes = [
  'yaml-syntax',
  'duplicate-key',
  'wrong-schema',
  'unknown-key',
  'missing-language',
  'figure-without-source',
  'unknown-source',
  'number-without-source',
  'unknown-placeholder',
  'figure-in-one-language',
  'amount-without-figure',
  'duplicate-id',
  'same-words',
  'overlapping-versions',
  'expression-syntax',
  'expression-type',
  'unknown-name',
  'unknown-choice',
  'looks-ahead',
  'expression-fails',
  'unsafe-pattern',
  'unknown-known-value',
  'unreachable-page',
  'never-required',
  'requirement-twice',
  'too-few-parts',
  'variant-gap',
  'variant-overlap',
  'tariff-gap',
  'tariff-overlap',
  'unknown-service',
  'waits-for-itself',
  'unknown-letter',
  'other-letter',
  'unknown-step',
  'unknown-agency',
  'unreachable-step',
  'step-never-applies',
  'dead-end',
  'wrong-state',
  'never-stands',
  'end-leads-on',
  'leads-elsewhere',
  'never-decided',
  'never-granted',
  'never-rejected',
  'never-corrected',
  'never-ends',
  'nobody-may',
  'role-may-not',
  'unread-field',
  'no-example',
  'example-differs',
  'evaluators-disagree',
  'untried-expression',
  'too-many-paths',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** What each code means to the officer who writes a definition. */
export const faultWords: Words<FaultCode> = {
  'yaml-syntax': { id: 'Penulisan YAML salah: {detail}', en: 'The YAML is not well formed: {detail}' },
  'duplicate-key': { id: 'Kunci ini ditulis dua kali.', en: 'This key is written twice.' },
  'wrong-schema': { id: 'Isinya tidak sesuai skema: {detail}', en: 'This does not fit the schema: {detail}' },
  'unknown-key': { id: 'Kunci "{key}" tidak dikenal.{hint}', en: 'Unknown key "{key}".{hint}' },
  'missing-language': {
    id: 'Kalimat ini belum ada dalam bahasa "{language}".',
    en: 'This sentence is missing in language "{language}".',
  },
  'figure-without-source': {
    id: 'Setiap angka harus menyebut sumbernya: "{key}" belum ada.',
    en: 'Every figure must name its source: "{key}" is missing.',
  },
  'unknown-source': {
    id: 'Sumber "{source}" tidak ada dalam legalBasis.{hint}',
    en: 'Source "{source}" is not in legalBasis.{hint}',
  },
  'number-without-source': {
    id: 'Angka {number} dalam rumus belum bersumber. Tulis sebagai figures, lalu pakai figures.<nama>.',
    en: 'The number {number} in this expression has no source. Write it under figures and use figures.<name>.',
  },
  'unknown-placeholder': {
    id: '"{placeholder}" dalam kalimat ini bukan nama dalam figures.{hint}',
    en: '"{placeholder}" in this sentence is not the name of a figure.{hint}',
  },
  'figure-in-one-language': {
    id: 'Angka "{figure}" hanya disebut dalam bahasa yang lain.',
    en: 'The figure "{figure}" is told in the other language only.',
  },
  'amount-without-figure': {
    id: '"{amount}" ditulis tanpa sumber. Tulis angkanya sebagai figures, lalu pakai namanya dalam kurung kurawal di kalimat ini.',
    en: '"{amount}" is stated without a source. Write the number under figures and use its name in curly brackets here.',
  },
  'duplicate-id': {
    id: 'Nama "{id}" sudah dipakai di {first}.',
    en: 'The id "{id}" is already used at {first}.',
  },
  'same-words': {
    id: 'Kata-katanya sama dengan {first}; pembaca tidak dapat membedakannya.',
    en: 'It says the same as {first}; nobody who reads them can tell them apart.',
  },
  'overlapping-versions': {
    id: 'Masa berlakunya bertumpuk dengan versi {other}.',
    en: 'Its validity overlaps with version {other}.',
  },
  'expression-syntax': {
    id: 'Rumus tidak dapat dibaca: {detail}',
    en: 'The expression cannot be read: {detail}',
  },
  'expression-type': {
    id: 'Jenis nilai dalam rumus tidak cocok: {detail}',
    en: 'The types in this expression do not fit: {detail}',
  },
  'unknown-name': { id: '"{name}" tidak dikenal di sini.{hint}', en: '"{name}" is not known here.{hint}' },
  'unknown-choice': {
    id: '"{choice}" bukan pilihan dari "{name}".{hint}',
    en: '"{choice}" is not a choice of "{name}".{hint}',
  },
  'looks-ahead': {
    id: 'Rumus ini menanyakan "{name}", padahal pertanyaannya baru muncul sesudah ini.',
    en: 'This expression asks for "{name}", which is asked only later.',
  },
  'expression-fails': {
    id: 'Rumus gagal dihitung untuk {situation}: {detail}',
    en: 'The expression fails for {situation}: {detail}',
  },
  'unsafe-pattern': {
    id: 'Pola matches harus ditulis lengkap dan berbentuk "^…$", dengan batas pengulangan: \\d{6,9}, bukan +, * atau (…). Tanpa batas, satu jawaban dapat menghentikan server.',
    en: 'A pattern of matches must be written out and look like "^…$", with a limit to each repetition: \\d{6,9}, not +, * or (…). Without one, an answer could stop the server.',
  },
  'unknown-known-value': {
    id: '"{name}" bukan data orang yang dikenal, atau jenisnya lain.{hint}',
    en: '"{name}" is not a known value of the person, or is of another type.{hint}',
  },
  'unreachable-page': {
    id: 'Halaman ini tidak pernah muncul, apa pun jawabannya.',
    en: 'No answers ever lead to this page.',
  },
  'never-required': {
    id: 'Dokumen ini tidak pernah diminta, apa pun jawabannya.',
    en: 'No answers ever ask for this document.',
  },
  'requirement-twice': {
    id: 'Dokumen ini juga diminta sebagai "{other}".',
    en: 'This document is also asked for as "{other}".',
  },
  'too-few-parts': {
    id: 'Bagian dokumen ini kurang dari yang diminta untuk {situation}.',
    en: 'Fewer parts of this document apply than are asked for {situation}.',
  },
  'variant-gap': { id: 'Tidak ada nilai yang cocok untuk {situation}.', en: 'No value fits {situation}.' },
  'variant-overlap': {
    id: 'Lebih dari satu nilai cocok ({ids}) untuk {situation}.',
    en: 'More than one value fits ({ids}) {situation}.',
  },
  'tariff-gap': { id: 'Tidak ada tarif untuk {situation}.', en: 'No tariff line applies to {situation}.' },
  'tariff-overlap': {
    id: 'Lebih dari satu tarif ({ids}) berlaku untuk {situation}.',
    en: 'More than one tariff line ({ids}) applies to {situation}.',
  },
  'unknown-service': {
    id: 'Layanan "{service}" tidak ada.{hint}',
    en: 'There is no service "{service}".{hint}',
  },
  'waits-for-itself': {
    id: 'Layanan ini menunggu dirinya sendiri lewat "{service}".',
    en: 'This service waits for itself by way of "{service}".',
  },
  'unknown-letter': {
    id: 'Surat jenis "{kind}" tidak ada.{hint}',
    en: 'There is no letter of the kind "{kind}".{hint}',
  },
  'other-letter': {
    id: 'Untuk surat jenis "{kind}" seharusnya "{right}".',
    en: 'For a letter of the kind "{kind}" this should be "{right}".',
  },
  'unknown-step': { id: 'Langkah "{step}" tidak ada.{hint}', en: 'There is no step "{step}".{hint}' },
  'unknown-agency': {
    id: 'Instansi "{agency}" tidak ada dalam agencies.{hint}',
    en: 'Agency "{agency}" is not in agencies.{hint}',
  },
  'unreachable-step': { id: 'Langkah ini tidak pernah tercapai.', en: 'This step can never be reached.' },
  'step-never-applies': {
    id: 'Langkah ini tidak pernah berlaku, apa pun jawabannya.',
    en: 'No answers ever make this step apply.',
  },
  'dead-end': {
    id: 'Dari keadaan "{state}" tidak ada langkah lagi, padahal bukan akhir.',
    en: 'Nothing leads on from "{state}", and it is no end.',
  },
  'wrong-state': {
    id: 'Langkah {act} tidak dapat dimulai dari keadaan "{state}".',
    en: 'A step {act} cannot start from "{state}".',
  },
  'never-stands': {
    id: 'Tidak ada langkah yang membawa permohonan ke keadaan "{state}".',
    en: 'No step leads a request to "{state}".',
  },
  'end-leads-on': {
    id: 'Keadaan "{state}" ada dalam ends, tetapi langkah ini masih menyusul.',
    en: '"{state}" is one of ends, yet this step comes after it.',
  },
  'leads-elsewhere': {
    id: 'Langkah ini sebenarnya membawa permohonan ke: {found}.',
    en: 'This step really leads a request to: {found}.',
  },
  'never-decided': {
    id: 'Permohonan dalam keadaan "{state}" tidak dapat diputus lagi ({route}), untuk {situation}.',
    en: 'A request that is "{state}" can never be decided ({route}), for {situation}.',
  },
  'never-granted': {
    id: 'Tidak ada yang dapat mengabulkan permohonan dalam keadaan "{state}" ({route}), untuk {situation}.',
    en: 'Nobody can grant a request that is "{state}" ({route}), for {situation}.',
  },
  'never-rejected': {
    id: 'Permohonan dalam keadaan "{state}" ({route}) dapat dikabulkan, tetapi tidak dapat ditolak, untuk {situation}.',
    en: 'A request that is "{state}" ({route}) can be granted and not rejected, for {situation}.',
  },
  'never-corrected': {
    id: 'Perbaikan diminta ({route}), tetapi pemohon tidak dapat mengirimnya, untuk {situation}.',
    en: 'A correction is asked ({route}) that the applicant cannot send, for {situation}.',
  },
  'never-ends': {
    id: 'Permohonan yang dikabulkan ({route}) tidak pernah sampai akhir, untuk {situation}.',
    en: 'A request that is granted ({route}) never comes to an end, for {situation}.',
  },
  'nobody-may': { id: 'Tidak ada yang boleh melakukan langkah ini.', en: 'Nobody may do this step.' },
  'role-may-not': {
    id: 'Peran "{role}" tidak pernah boleh melakukan ini.',
    en: 'The role "{role}" may never do this.',
  },
  'unread-field': {
    id: 'Tidak ada aturan atau dokumen yang memakai jawaban ini, dan tidak ada alasan (why).',
    en: 'No rule or document reads this answer, and it says no reason (why).',
  },
  'no-example': {
    id: 'Belum ada contoh (examples); rumus tidak dapat diuji.',
    en: 'There is no example; the expressions cannot be tried.',
  },
  'example-differs': {
    id: 'Contoh "{example}" mengharapkan {expected}, hasilnya {found}.',
    en: 'Example "{example}" expects {expected}, the rules give {found}.',
  },
  'evaluators-disagree': {
    id: 'Dua penghitung berbeda hasil pada contoh "{example}": {first} dan {second}.',
    en: 'The two evaluators disagree on example "{example}": {first} and {second}.',
  },
  'untried-expression': {
    id: 'Tidak ada contoh yang sampai menghitung rumus ini.',
    en: 'No example gets as far as this expression.',
  },
  'too-many-paths': {
    id: 'Terlalu banyak kemungkinan jawaban; tidak semuanya diperiksa.',
    en: 'There are too many paths through the answers; not all were checked.',
  },
}
