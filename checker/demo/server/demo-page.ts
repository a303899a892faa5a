import { createHash } from 'node:crypto';
import type { Locale } from '../../model/locale.ts';
import type { PageParts } from '../../report/content/reporter.ts';
import { asMarkup, markup } from '../../report/text/markup.ts';

/** The page of the demo: an empty body that its script fills. */
export interface DemoPage {
  readonly html: string;
  /** The value of the header `Content-Security-Policy`. */
  readonly policy: string;
}

export interface DemoPageOptions extends PageParts {
  readonly locale: Locale;
  readonly title: string;
  readonly port: number;
}

/** Makes the page. It may load nothing, and connect to this server only. */
export function demoPage({ locale, title, style, script, port }: DemoPageOptions): DemoPage {
  const html = markup`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title} – Alternance</title>
<style>${asMarkup(style)}</style>
</head>
<body>
<div id="demo"></div>
<script>${asMarkup(script)}</script>
</body>
</html>
`;
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    `default-src 'none'`,
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    // Some browsers do not count a WebSocket of the same address as 'self'.
    `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ];
  return { html: html.markup, policy: policy.join('; ') };
}
