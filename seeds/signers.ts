import type { PrintedDetails } from '../src/modules/access/index.ts'

/**
 * What is printed under the letters of those who sign in the demo world. Titles and numbers are invented: a NIP begins
 * with the birthday, and nobody born in 1900 serves today.
 */
export const demoSigners: Readonly<Record<string, PrintedDetails>> = {
  ratna: {
    position: 'Duta Besar Luar Biasa dan Berkuasa Penuh',
    positionEn: 'Ambassador Extraordinary and Plenipotentiary',
    nip: '190001012000012001',
  },
  arif: { position: 'Konsul', positionEn: 'Consul', nip: '190002022000021001' },
}
