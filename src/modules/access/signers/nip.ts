/**
 * A NIP has 18 digits by BKN's rule, which nobody has compared with the official text: anything else is pointed out and
 * printed as it was written.
 */
export const isUnusualNip = (nip: string): boolean => !/^\d{18}$/.test(nip.replace(/\s/g, ''))
