/** A link or an image of a Markdown text, and its line, counted from 1. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** A fenced block: its language, empty if it names none, and its text with the last newline. */
export interface Fence {
  readonly language: string;
  readonly text: string;
}

const fence = /^```([^\n]*)\n([\s\S]*?)^```$/gm;

/** The fenced blocks, in order. */
export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(fence)].map(([, language = '', text = '']) => ({ language, text }));
}

/** The prose of a text: code, link targets and comments are blanked, so that lines keep their numbers. */
export function proseOf(markdown: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, '');
  return markdown
    .replace(fence, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/`[^`]*`/g, (code) => `x${blank(code)}`)
    .replace(/\]\([^)]*\)/g, (target) => `]${blank(target)}`);
}

/** The headings of every depth, without their signs. */
export function headingsOf(markdown: string): readonly string[] {
  const text = markdown.replace(fence, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
}

/** The links of a text, except in code. */
export function linksOf(markdown: string): readonly Link[] {
  const text = markdown.replace(fence, (block) => block.replace(/[^\n]/g, '')).replace(/`[^`\n]*`/g, 'x');
  return [...text.matchAll(/(?:\]\(|\bsrc(?:set)?=")([^)\s"]+)/g)].map(({ 1: target = '', index }) => ({
    target,
    line: text.slice(0, index).split('\n').length,
  }));
}

/** The anchor that GitHub gives a heading: lower case, without punctuation, with hyphens for spaces. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}
