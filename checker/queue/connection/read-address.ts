import { QueueError } from '../queue-error.ts';

/** Where a queue is, and how it is entered. */
export interface QueueAddress {
  readonly host: string;
  readonly port: number;
  readonly database: number;
  readonly tls: 'yes' | 'no';
  readonly username?: string;
  readonly password?: string;
  /** The address as it may be printed: without a password. */
  readonly shown: string;
}

/** Reads `redis://user:password@host:port/number`, or `rediss://` for TLS. Throws a QueueError if it is something else. */
export function readAddress(text: string, password?: string): QueueAddress {
  const url = urlOf(text.trim());
  const database = url?.pathname.replace(/^\//, '') ?? '';
  if (!url || !/^rediss?:$/.test(url.protocol) || url.hostname === '' || !/^\d{0,4}$/.test(database))
    throw new QueueError({ code: 'bad-address', value: withoutPassword(text.trim()) });
  const given = password ?? decodeURIComponent(url.password);
  const port = Number(url.port || 6379);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    ...{ host, port, database: Number(database || 0), tls: url.protocol === 'rediss:' ? 'yes' : 'no' },
    ...(url.username !== '' && { username: decodeURIComponent(url.username) }),
    ...(given !== '' && { password: given }),
    shown: `${url.protocol}//${url.hostname}:${port}${database === '' ? '' : `/${database}`}`,
  };
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function withoutPassword(text: string): string {
  return text.replace(/\/\/[^@/]*@/, '//').slice(0, 100);
}
