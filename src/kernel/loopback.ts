import { BlockList, isIP } from 'node:net'

/** 127.0.0.0/8 (RFC 1122, 3.2.1.3) and ::1 (RFC 4291, 2.5.3); an IPv4 address written as IPv6 is found too. */
const ownAddresses = new BlockList()
ownAddresses.addSubnet('127.0.0.0', 8, 'ipv4')
ownAddresses.addAddress('::1', 'ipv6')

/**
 * Whether a host, as a setting, an address or a connection writes it, means this machine alone. The one name is
 * localhost (RFC 6761, 6.3).
 */
export const isLoopback = (host: string): boolean => {
  const bare = host.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  if (bare === 'localhost') return true
  const family = isIP(bare)
  return family !== 0 && ownAddresses.check(bare, family === 6 ? 'ipv6' : 'ipv4')
}
