import { posix } from 'node:path';

/** A page of a copy, as a path from the copy's folder, and whether the copy has a file. */
export interface PageForStudentsOptions {
  readonly path: string;
  readonly has: (path: string) => boolean;
}

/**
 * A page of Markdown as students get it: without what is between `<!-- for instructors -->` and `<!-- for all -->`, and
 * with the words of a link in place of the link where its file is not in the copy or its heading was left out.
 */
export function pageForStudents(markdown: string, { path, has }: PageForStudentsOptions): string {
  const kept = markdown.replace(/<!-- for instructors -->\n[\s\S]*?(?:<!-- for all -->\n|$(?![\s\S]))/g, '');
  const anchors = new Set([...kept.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));
  const isThere = (target: string) => {
    if (/^[a-z]+:/.test(target)) return true;
    const [file = '', anchor] = decodeURIComponent(target).split('#');
    if (file === '') return anchor === undefined || anchors.has(anchor);
    return has(posix.normalize(posix.join(posix.dirname(path), file)));
  };
  return kept
    .split('\n')
    .filter((line) => !isOfMissing(line, isThere))
    .join('\n')
    .replace(/(?<!!)\[([^\][]*)\]\(([^)\s]+)\)/g, (link, words: string, target: string) =>
      isThere(target) ? link : words,
    )
    .replace(/\n{3,}/g, '\n\n');
}

/** Whether a line is a row of a table, or an entry of a list, about a page that the copy does not have. */
function isOfMissing(line: string, isThere: (target: string) => boolean): boolean {
  const target = /^(?:\| *|- )\[[^\][]*\]\(([^)\s]+)\)/.exec(line)?.[1];
  return target !== undefined && !isThere(target);
}

/** The anchor that GitLab and GitHub give a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}
