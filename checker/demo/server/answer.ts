import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DemoFile } from './demo-files.ts';
import type { DemoPage } from './demo-page.ts';
import { type GuardOptions, refusalOf } from './guard.ts';

/** What is served, and to whom. */
export interface AnswerOptions {
  readonly guard: GuardOptions;
  readonly page: DemoPage;
  /** The file beside the page that an address asks for. */
  readonly findFile: (asked: URL) => Promise<DemoFile | undefined>;
}

/** Answers a request for the page, or for a file beside it. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { guard, page, findFile }: AnswerOptions,
): Promise<void> {
  if (refusalOf(request, guard)) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  // The guard has read the address already, so it can be read.
  const asked = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (asked.pathname === '/') {
    response.writeHead(200, { ...headers, ...html, 'Content-Security-Policy': page.policy });
    response.end(page.html);
    return;
  }
  const file = await findFile(asked);
  if (!file) return refuse(response, 404);
  response.writeHead(200, { ...headers, 'Content-Type': file.type, ...disposition(file) });
  response.end(file.text);
}

function refuse(response: ServerResponse, status: 403 | 404 | 405): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

function disposition({ saveAs }: DemoFile): Readonly<Record<string, string>> {
  return saveAs === undefined ? {} : { 'Content-Disposition': `attachment; filename="${saveAs}"` };
}

const html = { 'Content-Type': 'text/html; charset=utf-8' } as const;

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
