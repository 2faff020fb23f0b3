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

/** An address as proxies write it, with or without brackets, port and zone; null for what is none. */
const readHop = (hop: string): string | null => {
  const text = hop.trim()
  const [, address = text] =
    /^\[([^\]]*)\](?::\d+)?$/.exec(text) ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text) ?? []
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(bare) > 0 ? bare : null
}

/**
 * The visitor's address: the nearest hop that is not a trusted proxy. What lies beyond it is hearsay, and so is what
 * lies beyond a hop that cannot be read: then the proxy that wrote it stands for the visitor.
 */
export const visitorAddress = (peer: string, forwarded: string | null, trusted: BlockList): string => {
  let nearest = readHop(peer) ?? peer
  for (const hop of (forwarded ?? '').split(',').reverse()) {
    if (!trusted.check(nearest, isIP(nearest) === 6 ? 'ipv6' : 'ipv4')) return nearest
    const beyond = readHop(hop)
    if (beyond === null) return nearest
    nearest = beyond
  }
  return nearest
}
