import { startBroker } from './stores/broker.ts'
import { brokerVariable } from './stores/broker-protocol.ts'

/** Before the first test and after the last: the broker of test databases, which starts servers on demand. */
export default async (): Promise<() => Promise<void>> => {
  const broker = await startBroker()
  process.env[brokerVariable] = broker.address
  return broker.close
}
