import { ConfigError } from './config.ts';
import { ContentError } from './ingest/diagnostic.ts';
import { formatDiagnostics } from './ingest/format-diagnostics.ts';
import { StoreError } from './store/store-error.ts';

/** Why the process cannot start, in words that say what to do; the whole error where nobody foresaw it. */
export function startupMessage(error: unknown): string {
  if (error instanceof ContentError) {
    return `${formatDiagnostics(error.diagnostics, process.stderr.isTTY)}\n\n${error.message}; nothing was changed.`;
  }
  if (error instanceof ConfigError || error instanceof StoreError) return error.message;
  const { code, port, syscall, address } = (error ?? {}) as Partial<ListenError>;
  if (code === 'EADDRINUSE')
    return `PORT ${port} is in use by another process. Stop it, or set PORT to a free one.`;
  if (code === 'EACCES' && syscall === 'listen')
    return `PORT ${port} may not be used by this user. Set PORT to one above 1023.`;
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return `HOST ${address ?? ''} cannot be listened at (${code}). Set HOST to an address of this machine.`;
  return error instanceof Error ? String(error.stack) : String(error);
}

/** What Node says when it cannot listen. */
interface ListenError {
  readonly code: string;
  readonly port: number;
  readonly syscall: string;
  readonly address: string;
}
