import { languageIds } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import { type Lab, type Question, type Rule, rules, type Supply } from '../model/lab.ts';
import { type Locale, locales } from '../model/locale.ts';
import type { LabProblem } from './lab-error.ts';
import { fieldsOf, type LabFields } from './lab-fields.ts';

/** A lab as its lab.json describes it; the folders are relative to the lab's. */
export interface WrittenLab {
  readonly lab: Lab;
  readonly folders: Readonly<Record<'exercises' | 'solutions' | 'dialogues', string>>;
  readonly partners?: string;
  readonly packed?: string;
  readonly demo?: string;
  /** The folders of the stubs with comments in another language. */
  readonly translated: Readonly<Partial<Record<Locale, string>>>;
}

/**
 * Reads a lab from its JSON. Calls `note` once for each mistake against `schema/lab.schema.json`; then it may be
 * undefined.
 */
export function readLab(json: unknown, note: (problem: LabProblem) => void): WrittenLab | undefined {
  const fields = fieldsOf(json, { path: '', known: knownFields, note });
  if (!fields) return undefined;
  const name = localized(fields, 'name');
  const port = fields.port('port');
  const questions: Question[] = [];
  const all = ['id', 'title', 'roles', 'rule', 'partner', 'languages'];
  for (const each of fields.objects('questions', all)) {
    const question = questionIn(each, questions);
    if (question) questions.push(question);
  }
  const folder = (field: string) => (fields.has(field) ? fields.text(field) : undefined);
  const partners = folder('partners');
  const packed = folder('packed');
  const demo = folder('demo');
  const inside = fields.has('translated') ? fields.object('translated', locales) : undefined;
  const translated = locales.flatMap((locale) => {
    const named = inside?.has(locale) ? inside.text(locale) : undefined;
    return named === undefined ? [] : [[locale, named] as const];
  });
  const folders = {
    exercises: folder('exercises') ?? 'exercises',
    solutions: folder('solutions') ?? 'solutions',
    dialogues: folder('dialogues') ?? 'dialogues',
  };
  const [first, ...others] = questions;
  if (!name || port === undefined || !first) return undefined;
  return {
    lab: { name, port, questions: [first, ...others] },
    folders,
    ...(partners !== undefined && { partners }),
    ...(packed !== undefined && { packed }),
    ...(demo !== undefined && { demo }),
    translated: Object.fromEntries(translated),
  };
}

const knownFields = [
  ...['$schema', 'name', 'port', 'questions'],
  ...['exercises', 'translated', 'solutions', 'dialogues', 'partners', 'packed', 'demo'],
];

const bothRoles: readonly Role[] = ['server', 'client'];

function questionIn(fields: LabFields, earlier: readonly Question[]): Question | undefined {
  const id = fields.id('id');
  const title = localized(fields, 'title');
  const roles = fields.choices('roles', bothRoles);
  const rule = fields.has('rule') ? fields.choice('rule', rules) : undefined;
  const partner = fields.has('partner') ? partnerIn(fields, earlier, roles) : undefined;
  const [sheets, ...others] = fields.choices('languages', languageIds);
  if (id !== undefined && earlier.some((one) => one.id === id))
    fields.note({ code: 'given-twice', at: fields.at('id'), value: id });
  if (rule && roles.length > 0) {
    const asked = rolesOf(rule);
    const isSame = asked.length === roles.length && asked.every((role) => roles.includes(role));
    if (!isSame) fields.note({ code: 'not-the-roles', at: fields.at('roles'), rule, roles: asked });
  }
  if (id === undefined || !title || !sheets) return undefined;
  return {
    id,
    title,
    roles,
    ...(rule && { rule }),
    ...(partner && { partner }),
    languages: [sheets, ...others],
  };
}

/** The roles that a question with a rule asks for. */
function rolesOf(rule: Rule): readonly Role[] {
  if (rule === 'shows') return ['server'];
  return rule === 'sends' ? ['client'] : bothRoles;
}

/** The role that an earlier question supplies. */
function partnerIn(
  fields: LabFields,
  earlier: readonly Question[],
  own: readonly Role[],
): Supply | undefined {
  const inside = fields.object('partner', ['role', 'question']);
  const role = inside?.choice('role', bothRoles);
  if (!inside || !role) return undefined;
  if (!inside.has('question')) return { role };
  const id = inside.choice(
    'question',
    earlier.map((one) => one.id),
  );
  if (id === undefined) return undefined;
  const isSupplied = earlier.find((one) => one.id === id)?.roles.includes(role) && !own.includes(role);
  if (!isSupplied) inside.note({ code: 'supplies-nothing', at: fields.at('partner'), question: id, role });
  return { role, question: id };
}

function localized(fields: LabFields, name: string): Readonly<Record<Locale, string>> | undefined {
  const inside = fields.object(name, locales);
  const [en, fr] = [inside?.text('en'), inside?.text('fr')];
  return en === undefined || fr === undefined ? undefined : { en, fr };
}
