import type { Role } from '../../model/actor.ts';
import type { UntypedText } from '../../model/finding.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import type { History } from '../history/history.ts';
import { sentBy } from '../history/sent-by.ts';

/**
 * Rule `speaks at any time`: what a program sent in lines in which nothing stands that was typed, such as an automatic
 * answer. The other side's texts are left out of it, so that it reads the same in every dialogue.
 */
export function untypedIn(history: History, { rule }: Pick<JudgeOptions, 'rule'>): readonly UntypedText[] {
  if (rule !== 'speaks at any time') return [];
  const roles = (['server', 'client'] as const).filter((role) => !history.actors[role].peer);
  return roles.flatMap((actor) => {
    const line = untypedLine(history, actor);
    return line === undefined ? [] : [{ actor, untyped: line }];
  });
}

function untypedLine(history: History, role: Role): string | undefined {
  const own = textsOf(history, role);
  const line = sentBy(history, role)
    .split('\n')
    .find((each) => /\p{L}/u.test(each) && !own.some((text) => each.includes(text)));
  const theirs = textsOf(history, role === 'server' ? 'client' : 'server');
  return line && theirs.reduce((rest, text) => rest.replaceAll(text, '…'), line).trim();
}

function textsOf({ texts }: History, role: Role): readonly string[] {
  return [...texts.says[role].keys()].filter((text) => text !== '');
}
