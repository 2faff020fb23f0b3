/**
 * What limits are counted by: an IPv4 address by itself, an IPv6 address by its first 48 bits. A site is given anything
 * from 64 bits up to 48 (RFC 3177, RFC 6177), so that whoever has such a site could come as a new network of 64 bits each
 * time, 65 536 times; and where a telephone company's customers stand behind 48 bits, they do so behind an IPv4 address too.
 */
export const networkOf = (address: string): string => {
  if (!address.includes(':')) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const [before, after] = [groups(head), groups(tail ?? '')]
  const hidden = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const all = [...before, ...Array<string>(hidden).fill('0'), ...after]
  return `${all
    .slice(0, 3)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/48`
}
