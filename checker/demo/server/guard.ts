import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused: another name for this address than its own, another page's, or no token. */
export type Refusal = 'host' | 'origin' | 'token';

/** The port of the server, and the token of its printed address. */
export interface GuardOptions {
  readonly port: number;
  readonly token: string;
}

/**
 * Whether a request is refused. A page of another site can make a browser ask this address too: its name is then in
 * `Origin`. And a name of its own can lead here (DNS rebinding): that is then in `Host`. The token keeps other users of
 * this machine out, and is compared in a time that tells nothing of it.
 */
export function refusalOf(
  { headers, url = '/' }: Pick<IncomingMessage, 'headers' | 'url'>,
  { port, token }: GuardOptions,
): Refusal | undefined {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  if (host === undefined || !names.includes(host)) return 'host';
  if (origin !== undefined && origin !== `http://${host}`) return 'origin';
  const given = URL.canParse(url, 'http://127.0.0.1')
    ? new URL(url, 'http://127.0.0.1').searchParams.get('token')
    : undefined;
  return isSame(given ?? '', token) ? undefined : 'token';
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
