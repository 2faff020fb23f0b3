import { BlockList, isIP } from 'node:net'

/** Networks whose word on the visitor's address is taken. Throws on an entry that is no address or network. */
export const trustedNetworks = (entries: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const entry of entries) {
    const [network = '', bits] = entry.split('/')
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(network, family)
    else list.addSubnet(network, Number(bits), family)
  }
  return list
}

const bare = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '')

/** The visitor's address: the nearest hop that is not a trusted proxy. What lies beyond it is hearsay. */
export const visitorAddress = (peer: string, forwarded: string | null, trusted: BlockList): string => {
  const hops = [
    ...(forwarded ?? '')
      .split(',')
      .map(hop => bare(hop.trim()))
      .filter(hop => isIP(hop) > 0),
    bare(peer),
  ]
  for (const hop of hops.reverse()) {
    if (!trusted.check(hop, isIP(hop) === 6 ? 'ipv6' : 'ipv4')) return hop
  }
  return bare(peer)
}
