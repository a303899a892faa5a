import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assignCodes } from '../../cohort/publish/anonymous/assign-codes.ts';
import type { Codes } from '../../cohort/publish/anonymous/codes.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { Locale } from '../../model/locale.ts';
import type { GradeArguments } from './grade-arguments.ts';

/** Where a grading publishes, and under which codes. */
export interface PublishTarget {
  /** Absolute. */
  readonly folder: string;
  /** Undefined to publish names. */
  readonly codes: Codes | undefined;
}

/** The folder in that of `--out` that has no names, and can be handed on whole. */
const anonymousFolder = 'anonymous';

/**
 * Where to publish what these handed in: the folder of `--out`, or with `--anonymous` a folder in it, so that whose each code
 * is, and all that a grading goes on from, stays outside.
 */
export async function publicationIn(
  folder: string,
  { asked, handIns, locale }: PublicationInOptions,
): Promise<PublishTarget> {
  if (!asked.anonymous) return { folder, codes: undefined };
  const codes = await assignCodes(handIns, { file: join(folder, 'key.csv'), locale, newCode });
  const anonymous = publishedIn(folder, asked);
  await mkdir(anonymous, { recursive: true });
  return { folder: anonymous, codes };
}

export interface PublicationInOptions {
  readonly asked: Pick<GradeArguments, 'anonymous'>;
  readonly handIns: readonly HandIn[];
  readonly locale: Locale;
}

/** The folder of what is published, in one that is named as a person wrote it or absolute. */
export function publishedIn(folder: string, { anonymous }: Pick<GradeArguments, 'anonymous'>): string {
  return anonymous ? join(folder, anonymousFolder) : folder;
}

/** Six letters and digits that are not mistaken for each other. */
function newCode(): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 6 }, () => signs[Math.floor(Math.random() * signs.length)]).join('');
}
