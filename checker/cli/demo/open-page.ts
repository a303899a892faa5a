import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DemoListener } from '../../demo/server/listen-here.ts';
import { type DemoServer, serveDemo } from '../../demo/server/serve-demo.ts';
import type { Demo } from '../../demo/stage/demo.ts';
import type { Locale } from '../../model/locale.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import { readPage } from '../process/read-page.ts';
import { print } from '../terminal/output.ts';
import type { Say } from '../words/check/say.ts';
import type { SayDemo } from '../words/demo/say.ts';
import type { DemoArguments } from './demo-arguments.ts';
import { openBrowser } from './open-browser.ts';

/** What the page shows, and how the command speaks. */
export interface OpenPageOptions {
  readonly demo: Demo;
  readonly asked: DemoArguments;
  readonly lab: LabFolder;
  readonly locale: Locale;
  readonly say: SayDemo;
  readonly sayAll: Say;
  readonly onFault: (error: unknown) => void;
}

/** Serves the page at a port, and prints its address. */
export async function openPage(listener: DemoListener, options: OpenPageOptions): Promise<DemoServer> {
  const { demo, asked, lab, locale, say, sayAll, onFault } = options;
  const parts = await readPage('demo.style.css', 'demo.js');
  const server = serveDemo(listener, {
    ...{ ...parts, demo, locale, onFault },
    title: say('title'),
    token: randomBytes(16).toString('hex'),
    replays: lab.demo === undefined ? undefined : join(lab.demo, 'replays'),
  });
  const { address } = server;
  const lines = [
    ...demo.show.lost.map((lost) => say(`lost.${lost}`)),
    ...(demo.show.lost.length > 0 ? [say('replays')] : []),
    say('address', { address }),
    say('leave'),
  ];
  await print(`${lines.join('\n')}\n`, sayAll);
  if (asked.open) openBrowser(address, process.env);
  return server;
}
