import { createHash } from 'node:crypto';
import type { Locale } from '../../../model/locale.ts';
import type { PageParts } from '../../content/reporter.ts';
import { asMarkup, type Markup, markup } from '../../text/markup.ts';

interface ShellContent extends PageParts {
  readonly locale: Locale;
  readonly title: string;
  /** Everything between the tags of `body`. */
  readonly body: Markup;
}

/** An HTML document around a body. */
export function shell({ body, ...content }: ShellContent): Markup {
  const { begin, end } = shellAround(content);
  return markup`${begin}${body}${end}`;
}

/**
 * What comes before and after the body of an HTML document. Its content security policy allows its own style and script
 * only, whatever a program printed.
 */
export function shellAround({ locale, title, style, script }: Omit<ShellContent, 'body'>): {
  readonly begin: Markup;
  readonly end: Markup;
} {
  const begin = markup`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy({ style, script })}">
<title>${title} – Alternance</title>
<style>${asMarkup(style)}</style>
</head>
<body>
`;
  const end = markup`
<script>${asMarkup(script)}</script>
</body>
</html>
`;
  return { begin, end };
}

function policy({ style, script }: PageParts): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
}
