import type { Casting, Role } from '../../model/actor.ts';
import type { Awaited, Dialogue, Step, Text } from '../../model/dialogue.ts';

/**
 * For tests: a dialogue with one step for each line. A text in double quotes is exact; `bonjour+12` is written `bonjour`
 * and said `bonjour 12`.
 */
export function dialogueOf(
  lines: readonly string[],
  cast: Partial<Record<Role, Casting['kind']>> = {},
): Dialogue {
  const { server = 'student', client = 'student' } = cast;
  return {
    id: 'test',
    file: 'test.dialogue',
    source: lines.join('\n'),
    title: { en: 'a test', fr: 'un test' },
    level: 'required',
    points: 1,
    cast: { server: { kind: server }, client: { kind: client } },
    steps: lines.map((source, index) => stepOf(source, index + 1)),
  };
}

const verbs: readonly Step['verb'][] = [
  'ends with an error',
  'closes its keyboard',
  'receives line',
  'receives the end',
  'sends part of',
  'sends rest of',
  'sends unfinished',
  'sends together',
  'is waiting for',
  'is at rest',
  'is deadlocked',
  'is described',
  'is killed',
  'shows nothing',
  'starts',
  'restarts',
  'types',
  'shows',
  'ends',
  'connects',
  'listens',
  'closes',
  'sends',
  'drips',
  'receives',
];

function stepOf(source: string, line: number): Step {
  const actor = source.startsWith('server') ? 'server' : 'client';
  const act = source.slice(actor.length + 1);
  const verb = verbs.find((candidate) => act === candidate || act.startsWith(`${candidate} `));
  if (!verb) throw new Error(`no verb in ${source}`);
  const words = act.slice(verb.length + 1);
  const awaited = words.split(' and ') as Awaited[];
  const step = { actor, line, source, verb };
  if (verb === 'is waiting for') return { ...step, awaited } as Step;
  if (verb === 'sends together') return { ...step, texts: words.split(' / ').map(textOf) } as unknown as Step;
  return (words === '' ? step : { ...step, text: textOf(words) }) as Step;
}

function textOf(words: string): Text {
  if (words.startsWith('"')) return { written: JSON.parse(words), said: JSON.parse(words), exact: true };
  const [written = '', fresh] = words.split('+');
  return { written, said: fresh ? `${written} ${fresh}` : written, exact: false };
}
