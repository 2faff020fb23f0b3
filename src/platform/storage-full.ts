/** What the operating system and PostgreSQL (`disk_full`) call it. */
const codes = ['ENOSPC', 'EDQUOT', '53100']

/** There is no room left, for files or in the database. What was kept before is whole; this was not kept. */
export const isStorageFull = (fault: unknown): boolean => {
  if (!(fault instanceof Error)) return false
  if ('fault' in fault && fault.fault === 'storage-full') return true
  return ('code' in fault && codes.includes(String(fault.code))) || isStorageFull(fault.cause)
}
