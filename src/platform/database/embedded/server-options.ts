import { logFolder } from './last-words.ts'

/** How a server is reached: through a closed folder, or over loopback with a password. */
export type Reach = { by: 'socket'; folder: string } | { by: 'loopback'; port: number; password: string }

/** What a server that people rely on is set to. Error details hold personal data, so the log is kept terse. */
const lastingOptions: Readonly<Record<string, string>> = {
  shared_buffers: '128MB',
  max_connections: '100',
  max_wal_size: '2GB',
  log_error_verbosity: 'terse',
  logging_collector: 'on',
  log_directory: logFolder,
  log_filename: 'server-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
}

/** A test server forgets everything with its run: nothing is forced to disk, little memory is taken. */
const passingOptions: Readonly<Record<string, string>> = {
  shared_buffers: '64MB',
  max_connections: '150',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  checkpoint_timeout: '1h',
  max_wal_size: '2GB',
}

const quoted = (value: string): string =>
  process.platform === 'win32' ? `"${value}"` : `'${value.replaceAll("'", `'\\''`)}'`

/** The server's settings as `pg_ctl -o` takes them: one line, read by the system's shell. */
export const serverOptions = (reach: Reach, lasting: boolean): string => {
  const options: Record<string, string> = {
    ...(lasting ? lastingOptions : passingOptions),
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(reach.by === 'socket'
      ? { listen_addresses: '', unix_socket_directories: reach.folder, port: '5432' }
      : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(reach.port) }),
  }
  return Object.entries(options)
    .map(([name, value]) => `-c ${quoted(`${name}=${value}`)}`)
    .join(' ')
}
