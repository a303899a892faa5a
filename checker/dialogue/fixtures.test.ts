import { readdirSync, readFileSync } from 'node:fs';
import t from 'tap';
import { isAct } from '../model/dialogue.ts';
import { freshen } from './fresh/freshen.ts';
import { parseDialogue } from './parse.ts';
import { printDialogue } from './print.ts';
import { textsOf } from './verbs/texts.ts';

const folder = new URL('../../fixtures/dialogues/', import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

const questions = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const lab = questions.map(({ name: id }) => ({
  id,
  files: readdirSync(new URL(`${id}/`, folder)).map((name) => {
    const source = read(`${id}/${name}`);
    return { name: `${id}/${name}`, source, dialogue: parseDialogue(source, `${id}/${name}`) };
  }),
}));
const all = lab.flatMap(({ files }) => files);

t.test('the dialogues of each question are worth twenty points, most of them in required dialogues', (t) => {
  for (const { id, files } of lab) {
    const worth = (level: string) =>
      files
        .filter(({ dialogue }) => dialogue.level === level)
        .reduce((sum, { dialogue }) => sum + dialogue.points, 0);
    t.equal(worth('required') + worth('robust'), 20, id);
    t.ok(worth('required') >= 11, `${id}: ${worth('required')} points are for what is required`);
  }
  t.end();
});

t.test('each dialogue begins with a comment on why it exists; the rest is in canonical form', (t) => {
  for (const { name, source, dialogue } of all) {
    t.match(source, /^(?:# .+\n){1,3}title /, name);
    t.equal(source.replace(/^(?:#.*\n)+/u, ''), printDialogue(dialogue), name);
  }
  t.end();
});

t.test('the dialogues say all the texts of the list, and no others', (t) => {
  const listed = read('texts.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const said = all.flatMap(({ dialogue }) => dialogue.steps.flatMap(textsOf)).filter(({ exact }) => !exact);
  t.same([...new Set(said.map(({ written }) => written))].sort(), listed.sort());
  t.end();
});

t.test('no text is said by both sides of a dialogue, so an echo is never taken for an answer', (t) => {
  for (const { name, dialogue } of all) {
    const said = dialogue.steps
      .filter(isAct)
      .flatMap((step) => textsOf(step).map(({ written }) => ({ written, actor: step.actor })));
    const shared = said.filter(({ written, actor }) =>
      said.some((other) => other.written === written && other.actor !== actor),
    );
    t.same(shared, [], name);
  }
  t.end();
});

t.test('a required dialogue asks for no more than the sheet', (t) => {
  const beyond = [
    'closes',
    'closes its keyboard',
    'is killed',
    'restarts',
    'ends',
    'sends part of',
    'sends together',
    'receives line',
  ];
  for (const { name, dialogue } of all.filter(({ dialogue }) => dialogue.level === 'required')) {
    t.same(
      dialogue.steps.filter(({ verb }) => beyond.includes(verb)),
      [],
      name,
    );
    const texts = freshen(dialogue, 'seed').steps.flatMap(textsOf);
    t.ok(
      texts.every(({ said }) => said.includes(' ')),
      `${name}: each line has a space in it`,
    );
  }
  t.end();
});
