import { nearest } from '../dialogue/nearest.ts';
import type { LabProblem, WantedValue } from './lab-error.ts';

/** Reads the fields of an object in a lab.json. A wrong field is noted as a problem and read as undefined. */
export interface LabFields {
  readonly note: (problem: LabProblem) => void;
  /** The path of a field: `questions[1].rule`. */
  readonly at: (name: string) => string;
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly id: (name: string) => string | undefined;
  readonly port: (name: string) => number | undefined;
  readonly choice: <Choice extends string>(name: string, choices: readonly Choice[]) => Choice | undefined;
  /** The values of a list that has at least one, each once. */
  readonly choices: <Choice extends string>(name: string, choices: readonly Choice[]) => readonly Choice[];
  readonly object: (name: string, known: readonly string[]) => LabFields | undefined;
  readonly objects: (name: string, known: readonly string[]) => readonly LabFields[];
}

interface FieldPlace {
  /** The path of the object in the file; empty for the whole file. */
  readonly path: string;
  /** The names of the fields that the object may have. */
  readonly known: readonly string[];
  readonly note: (problem: LabProblem) => void;
}

/** The fields of a value; undefined, with a problem noted, if it is no object. */
export function fieldsOf(value: unknown, { path, known, note }: FieldPlace): LabFields | undefined {
  if (!isObject(value)) {
    note({ code: 'not-a', at: path, wanted: 'object' });
    return undefined;
  }
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  /** Fields that an unknown name was perhaps meant for: they are not noted as missing too. */
  const meant = new Set<string>();
  for (const name of Object.keys(value).filter((each) => !known.includes(each))) {
    const guess = nearest(name, known);
    note({ code: 'unknown-field', at: at(name), guess });
    if (guess !== undefined) meant.add(guess);
  }
  const get = <T>(name: string, wanted: WantedValue, read: (value: unknown) => T | undefined) => {
    if (!(name in value)) {
      if (!meant.has(name)) note({ code: 'missing', at: at(name) });
      return undefined;
    }
    const found = read(value[name]);
    if (found === undefined) note({ code: 'not-a', at: at(name), wanted });
    return found;
  };
  const oneOf = <Choice extends string>(said: unknown, place: string, choices: readonly Choice[]) => {
    const found = choices.find((choice) => choice === said);
    if (found) return found;
    const written = typeof said === 'string' ? said : JSON.stringify(said);
    note({ code: 'not-one-of', at: place, value: written, choices, guess: nearest(written, choices) });
    return undefined;
  };
  const list = (name: string) =>
    get(name, 'list', (each) => (Array.isArray(each) && each.length > 0 ? (each as unknown[]) : undefined)) ??
    [];
  return {
    note,
    at,
    has: (name) => name in value,
    text: (name) => get(name, 'text', textIn),
    id: (name) =>
      get(name, 'id', (each) => (/^[a-z][a-z0-9-]*$/.test(textIn(each) ?? '') ? textIn(each) : undefined)),
    port: (name) => get(name, 'port', portIn),
    choice: (name, choices) => {
      const said = get(name, 'text', textIn);
      return said === undefined ? undefined : oneOf(said, at(name), choices);
    },
    choices: (name, choices) => {
      const all = list(name).flatMap((each) => oneOf(each, at(name), choices) ?? []);
      for (const twice of all.filter((each, index) => all.indexOf(each) < index))
        note({ code: 'given-twice', at: at(name), value: twice });
      return all;
    },
    object: (name, fields) => {
      const inside = get(name, 'object', (each) => (isObject(each) ? each : undefined));
      return inside && fieldsOf(inside, { path: at(name), known: fields, note });
    },
    objects: (name, fields) =>
      list(name).flatMap(
        (each, index) => fieldsOf(each, { path: `${at(name)}[${index}]`, known: fields, note }) ?? [],
      ),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function portIn(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65535 ? Number(value) : undefined;
}
