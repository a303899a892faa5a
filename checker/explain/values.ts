import { languages } from '../languages/languages.ts';
import type { Language } from '../languages/row/language.ts';
import { type LanguageId, otherRole, type Role } from '../model/actor.ts';
import type { Finding } from '../model/finding.ts';
import { numberOf } from '../model/lab.ts';
import type { Locale } from '../model/locale.ts';
import { mediumOf } from '../model/story.ts';
import { isComplaint, isInOwnWords } from './complaint.ts';
import { type Context, whoIs } from './context.ts';
import { doubledWhere } from './copies.ts';
import { culprit } from './culprit.ts';
import { endWords } from './end-words.ts';
import { excerpt } from './excerpt.ts';
import { fieldWords } from './field-words.ts';
import { firstSteps } from './first-steps.ts';
import { halfWords } from './half-words.ts';
import { startExample } from './samples.ts';
import { translator } from './words.ts';

/** The arguments of the messages about findings: one object for all of them. */
export function valuesOf(finding: Finding, context: Context, locale: Locale) {
  const t = translator(locale);
  const role = culprit(finding);
  const medium = finding.step && mediumOf(finding.step);
  /** The actor on whose screen or connection the line was awaited. */
  const seer = finding.step && medium ? finding.step.actor : role;
  const said = (text: string) => excerpt(text, { locale, ascii: false, ...context.drawing });
  const { readBy, errorLine } = readingOf(languageOf(role, context));
  const files = finding.actors.map((actor) => context.files[actor] ?? actor);
  return {
    actor: t('actor', whoIs(role, context)),
    ofActor: t('actor.of', whoIs(role, context)),
    seen: t('actor', whoIs(seer, context)),
    ofSeen: t('actor.of', whoIs(seer, context)),
    speaker: t('actor', whoIs(otherRole(seer), context)),
    ofSpeaker: t('actor.of', whoIs(otherRole(seer), context)),
    medium: medium ?? 'screen',
    ...fieldWords(finding, { said, locale, transcript: context.transcript }),
    ...halfWords(finding, context, locale),
    ...endWords(finding, context),
    doubled: doubledWhere(finding, { seer, context }),
    hasEvidence: isComplaint(finding, context) ? (isInOwnWords(finding) ? 'own' : 'yes') : 'no',
    phase: isBegun(context) ? 'later' : 'first',
    role,
    readBy,
    errorLine,
    question: context.question,
    number: numberOf(context.question),
    port: portOf(finding, context, locale),
    what: 'what' in finding ? said(finding.what ?? '') : '',
    example: startExample(role, context),
    language: languageOf(role, context),
    isCommand: languageOf(role, context) === 'command' ? 'yes' : 'no',
    rule: context.task.rule?.replaceAll(' ', '_') ?? 'none',
    submission: context.submission,
    found: context.files[otherRole(role)] ?? 'none',
    count: finding.actors.length,
    bytes: finding.code === 'flood' ? finding.bytes : 0,
    both: isBoth(finding, context) ? 'yes' : 'no',
    forked: 'forked' in finding && finding.forked ? 'yes' : 'no',
    steps: firstSteps({ question: context.question, task: context.task, files }, locale).join('\n'),
  };
}

/** The port to use. A program that is at another is told where the port comes from, if it is not the sheet's. */
function portOf(finding: Finding, { port, task, transcript }: Context, locale: Locale): string {
  const used = String(port ?? task.port);
  if (!['not-listening', 'not-connecting', 'wrong-port'].includes(finding.code)) return used;
  const role = culprit(finding);
  const isTold = transcript.some(
    (event) => event.event === 'started' && event.actor === role && event.command.endsWith(` ${used}`),
  );
  return isTold && port !== task.port ? translator(locale)('port.told', { port: used }) : used;
}

/** Whether a finding is about both programs of a student alike, as far as was tried. */
function isBoth({ actors, fault }: Finding, { cast }: Context): boolean {
  const isOwn = cast.server.kind === 'student' && cast.client.kind === 'student';
  return isOwn && actors.length > 1 && (fault === undefined || fault.length > 1);
}

/** Whether a line has been shown, or anything sent by either program: the chat has begun. */
function isBegun({ story, transcript }: Context): boolean {
  const tried = transcript.findIndex((event) => 'probe' in event && event.probe);
  const played = transcript.slice(0, tried < 0 ? undefined : tried);
  return (
    story.some(({ state, verb }) => state === 'met' && verb === 'shows') ||
    played.some(({ event }) => event === 'sent' || event === 'received')
  );
}

/** The language of an actor's program, or else of the other's; `command` if neither is known. */
export function languageOf(actor: Role, context: Pick<Context, 'languages'>): LanguageId {
  return context.languages[actor] ?? context.languages[otherRole(actor)] ?? 'command';
}

/** Which tool reads the source, and where its messages say what is wrong. A command may be in any language. */
function readingOf(language: LanguageId): Pick<Language, 'readBy' | 'errorLine'> {
  return language === 'command' ? { readBy: 'interpreter', errorLine: 'first' } : languages[language];
}
