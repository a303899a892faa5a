import type { DialogueReport, Report } from '../../model/report.ts';
import { type StoryLine, spokenText } from '../../model/story.ts';
import type { Event } from '../../model/transcript.ts';
import { titleOf } from '../content/dialogue-title.ts';
import { findingObject } from './finding-object.ts';
import type { JsonOptions } from './json-options.ts';

/** A dialogue's report as JSON, with all that it takes to judge it again. */
export function dialogueObject(dialogue: DialogueReport, report: Report, options: JsonOptions): object {
  const { id, title, file, source, level, cast, verdict, points, ms } = dialogue;
  const { repeated, explored, observations, story, transcript, played } = dialogue;
  return {
    id,
    title: titleOf(dialogue, options.locale),
    titles: title,
    file,
    source,
    level,
    cast,
    verdict,
    points,
    ms: Math.round(ms),
    repeated,
    explored,
    findings: dialogue.findings.map((finding) => findingObject(finding, { report, dialogue, ...options })),
    observations,
    story: story.map(lineObject),
    played,
    transcript: transcript.map(eventObject),
  };
}

/** What stands after the verb is one text; where that was made of several, they stand there too. */
function lineObject(told: StoryLine): object {
  const { line, actor, verb, state } = told;
  return {
    line,
    actor,
    verb,
    text: spokenText(told),
    ...('texts' in told && { texts: told.texts }),
    ...('awaited' in told && { awaited: told.awaited }),
    state,
  };
}

/** Recorded to a tenth of a millisecond. */
function eventObject(event: Event): object {
  return { ...event, ms: Math.round(event.ms * 10) / 10 };
}
