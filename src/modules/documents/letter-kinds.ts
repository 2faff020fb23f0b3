/**
 * The kinds of letter that are issued: what the public check calls them, the template that prints them, the register that
 * numbers them. A slip of the pen in a service definition would else print nothing, or begin a register of its own.
 */
export const letterKinds = {
  'collection-letter': { template: 'passport-collection', register: 'passport-collection' },
  'surat-keterangan-pindah': { template: 'surat-keterangan-pindah', register: 'surat-keterangan-pindah' },
} as const
