import assert from 'node:assert/strict';
import t, { type Test } from 'tap';
import { parseDialogue } from '../../dialogue/parse.ts';
import { printDialogue } from '../../dialogue/print.ts';
import { textsOf } from '../../dialogue/verbs/texts.ts';
import { otherRole, type Role } from '../../model/actor.ts';
import { type Dialogue, isAct, type Step } from '../../model/dialogue.ts';
import { openLab } from '../../submissions/open-lab.ts';
import type { Breadth } from './breadth.ts';
import { compose, writeDown } from './compose.ts';
import { drawPlans, plainerPlans } from './plan.ts';
import { isRuled } from './scope.ts';

const plans = drawPlans(100, 1);
const { lab } = await openLab('.', process.cwd());

/** The dialogues that all plans give, for every question with a rule. */
const explored = (breadth: Breadth) =>
  lab.questions
    .filter(isRuled)
    .flatMap((question) =>
      plans.map((plan) => ({ rule: question.rule, dialogue: compose(plan, { question, breadth }) })),
    );
const required = explored('required');
const all = explored('all');

/** Passes when the loop before it has looked at at least one dialogue a plan, and no assertion in it has thrown. */
function lookedAt(t: Test, dialogues: readonly unknown[]): void {
  t.ok(dialogues.length >= plans.length, `${dialogues.length} dialogues`);
}

t.test('what is explored is written, read and written again as the same text', async (t) => {
  for (const { dialogue } of [...required, ...all]) {
    const text = writeDown(dialogue, ['found', 'so']);
    const read = parseDialogue(text, dialogue.file);
    assert.deepEqual(read, { ...dialogue, source: text });
    assert.equal(`# found\n# so\n${printDialogue(read)}`, text);
  }
  lookedAt(t, [...required, ...all]);
});

t.test('the same seed explores the same, another one something else', async (t) => {
  t.same(drawPlans(100, 1), plans);
  t.not(JSON.stringify(drawPlans(100, 2)), JSON.stringify(plans));
  t.same(drawPlans(10, 1), plans.slice(0, 10), 'however many are asked for');
});

/** Every text said, its speaker and the index of its step; a line in two halves counts at its second half. */
function saidIn({ steps }: Dialogue) {
  return steps.flatMap((step, index) =>
    isAct(step) && step.verb !== 'sends part of'
      ? textsOf(step).map(({ written }) => ({ written, actor: step.actor, index }))
      : [],
  );
}

function expectsText(step: Step): boolean {
  return step.verb === 'shows' || step.verb === 'receives' || step.verb === 'receives line';
}

t.test('every line is expected once on the other side, in the order in which it was said', async (t) => {
  for (const { dialogue } of all) {
    for (const role of ['server', 'client'] as const) {
      const said = saidIn(dialogue).filter(({ actor, written }) => actor === role && written !== '');
      const shown = dialogue.steps
        .filter((step) => step.actor === otherRole(role) && expectsText(step))
        .flatMap((step) => textsOf(step).map(({ written }) => written))
        .filter((written) => written !== '');
      const lines = said.map(({ written }) => written);
      // With the rule `takes turns`, a line may be said whose turn never comes.
      assert.deepEqual(shown, lines.slice(0, shown.length), printDialogue(dialogue));
    }
  }
  lookedAt(t, all);
});

t.test('question 3 alternates strictly, the client first, and a line ahead of its turn waits', async (t) => {
  for (const { rule, dialogue } of all) {
    if (rule !== 'takes turns') continue;
    const heard = dialogue.steps.filter(expectsText).map(({ actor }) => otherRole(actor));
    heard.forEach((speaker, index) => {
      assert.equal(speaker, index % 2 === 0 ? 'client' : 'server', printDialogue(dialogue));
    });
  }
  lookedAt(t, all);
});

t.test('without turns, every line said is expected', async (t) => {
  for (const { rule, dialogue } of all) {
    if (rule === 'takes turns') continue;
    const said = saidIn(dialogue).filter(({ written }) => written !== '').length;
    const expected = dialogue.steps
      .filter(expectsText)
      .flatMap(textsOf)
      .filter(({ written }) => written !== '');
    assert.equal(expected.length, said, printDialogue(dialogue));
  }
  lookedAt(t, all);
});

t.test('a side types no line while another of its lines waits for its turn', async (t) => {
  for (const { rule, dialogue } of all) {
    if (rule !== 'takes turns') continue;
    const waiting: Record<Role, number> = { server: 0, client: 0 };
    for (const step of dialogue.steps) {
      if (step.verb === 'types') waiting[step.actor] += 1;
      if (expectsText(step) && dialogue.cast[otherRole(step.actor)].kind !== 'peer')
        waiting[otherRole(step.actor)] -= 1;
      if (step.verb === 'types') assert.ok(waiting[step.actor] <= 1, printDialogue(dialogue));
    }
  }
  lookedAt(t, all);
});

t.test('no text is said by both sides', async (t) => {
  for (const { dialogue } of all) {
    const by = (role: Role) =>
      saidIn(dialogue).flatMap(({ actor, written }) => (actor === role ? [written] : []));
    assert.ok(
      by('client').every((text) => !by('server').includes(text)),
      printDialogue(dialogue),
    );
  }
  lookedAt(t, all);
});

t.test('at level required nothing is asked that the sheet does not ask', async (t) => {
  const plain = ['starts', 'connects', 'listens', 'types', 'sends', 'shows', 'shows nothing', 'receives'];
  for (const { rule, dialogue } of required) {
    assert.equal(dialogue.level, 'required');
    const beyond = dialogue.steps.filter(({ verb }) => !plain.includes(verb));
    assert.deepEqual(beyond, [], printDialogue(dialogue));
    const texts = dialogue.steps.flatMap(textsOf);
    assert.ok(texts.every(({ exact, characters }) => !exact && characters === undefined));
    assert.ok(rule !== 'takes turns' || dialogue.steps.every(({ verb }) => verb !== 'shows nothing'));
    if (rule === 'takes turns' || rule === 'speaks at any time')
      assert.equal(dialogue.cast.server.kind, dialogue.cast.client.kind);
  }
  lookedAt(t, required);
});

t.test('simplifying a plan comes to an end', async (t) => {
  let plan = plans.at(-1);
  let steps = 0;
  for (let next = plan; next; steps += 1) {
    plan = next;
    next = plainerPlans(plan).next().value ?? undefined;
  }
  t.match(plan, { acts: [{ who: 0, how: 0, text: 0 }], cast: 0, ending: 0 });
  t.ok(steps < 100, `${steps} steps`);
  lookedAt(t, all);
});
