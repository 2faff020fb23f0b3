import type { Words } from '../../kernel/index.ts'

/** Everything that can be wrong with one setting, said after its name. */
export type SettingFault =
  | 'no-port'
  | 'no-host'
  | 'no-web-address'
  | 'more-than-origin'
  | 'no-database-url'
  | 'no-role'
  | 'no-switch'
  | 'no-issuer'
  | 'token-too-short'
  | 'no-network'
  | 'no-path'
  | 'base-url-needed'
  | 'https-needed'
  | 'not-listened-on'
  | 'demo-on-network'
  | 'half-a-sign-in'
  | 'acr-needed'

export const settingFaults: Words<SettingFault> = {
  'no-port': { id: 'harus bilangan 1 sampai 65535.', en: 'must be a number from 1 to 65535.' },
  'no-host': { id: 'harus alamat IP atau nama mesin.', en: 'must be an IP address or a host name.' },
  'no-web-address': {
    id: 'harus alamat http atau https, misalnya https://layanan.example.',
    en: 'must be an http or https address, such as https://services.example.',
  },
  'more-than-origin': {
    id: 'harus berakhir pada nama mesin dan porta, misalnya https://layanan.example: tanpa nama pengguna, jalur, ? dan #.',
    en: 'must end at host and port, such as https://services.example: without a user name, a path, ? and #.',
  },
  'no-database-url': {
    id: 'harus berbentuk postgres://pengguna:sandi@mesin:5432/basisdata.',
    en: 'must look like postgres://user:password@host:5432/database.',
  },
  'no-role': { id: 'harus all, web atau worker.', en: 'must be all, web or worker.' },
  'no-switch': { id: 'harus on (1) atau off (0).', en: 'must be on (1) or off (0).' },
  'no-issuer': {
    id: 'harus alamat https; http hanya boleh untuk mesin sendiri (loopback).',
    en: 'must be an https address; plain http is accepted on loopback only.',
  },
  'token-too-short': { id: 'harus paling sedikit 16 karakter.', en: 'must have at least 16 characters.' },
  'no-network': {
    id: 'harus daftar alamat IP atau jaringan (10.0.0.0/8), dipisah koma.',
    en: 'must be a list of IP addresses or networks (10.0.0.0/8), separated by commas.',
  },
  'no-path': { id: 'harus jalur berkas yang lengkap.', en: 'must be an absolute path.' },
  'base-url-needed': {
    id: 'wajib diisi karena HOST bukan loopback: alamat yang dibuka orang di peramban.',
    en: 'must be set because HOST is not loopback: the address that people open in their browser.',
  },
  'https-needed': {
    id: 'harus https; http hanya boleh untuk mesin sendiri (loopback).',
    en: 'must be https; plain http is accepted on loopback only.',
  },
  'not-listened-on': {
    id: 'menunjuk alamat mesin ini yang tidak dilayani HOST, sehingga tidak ada yang menjawab di sana. Samakan keduanya, misalnya HOST=127.0.0.1 dan BASE_URL=http://localhost:8080.',
    en: 'names an address of this machine on which HOST does not listen, so that nobody answers there. Give both the same, such as HOST=127.0.0.1 and BASE_URL=http://localhost:8080.',
  },
  'demo-on-network': {
    id: 'tidak boleh 1 kecuali HOST dan BASE_URL loopback: di dunia peragaan siapa pun dapat masuk sebagai kepala perwakilan.',
    en: 'may be 1 only where HOST and BASE_URL are loopback: in the demo world anyone may sign in as head of mission.',
  },
  'half-a-sign-in': {
    id: 'belum lengkap: satu jalan masuk memerlukan …_ISSUER dan …_CLIENT_ID.',
    en: 'is missing: one way to sign in needs both its …_ISSUER and its …_CLIENT_ID.',
  },
  'acr-needed': {
    id: 'wajib diisi: petugas hanya masuk dengan tingkat jaminan (acr) yang ditetapkan.',
    en: 'must be set: officers sign in with the configured assurance class (acr) only.',
  },
}
