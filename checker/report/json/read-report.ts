import type { Report } from '../../model/report.ts';
import type { CompleteRun } from '../content/tell-run.ts';
import { jsonVersion } from './json-version.ts';
import { restoreProblem } from './problem-object.ts';
import { ReportError } from './report-error.ts';
import { restoreDialogue } from './restore-dialogue.ts';
import type { SavedReport, SavedRun } from './saved-report.ts';
import { validateRun } from './validate-run.ts';

/** Reads a JSON report back: reporters that are told of it again write what they wrote. Throws a `ReportError`. */
export function readReport(text: string): CompleteRun {
  const { seed, conditions, reports } = parse(text);
  if (!conditions) throw new ReportError({ code: 'keeps-too-little' });
  return { seed, conditions, reports: reports.map(reportOf) };
}

function reportOf(saved: SavedReport, index: number): Report {
  const { question, task, submission, languages, files, verdict, points, ms, problem } = saved;
  if (!task || !files) throw new ReportError({ code: 'keeps-too-little' });
  const at = `reports/${index}/dialogues`;
  const dialogues = saved.dialogues.map((dialogue, place) => restoreDialogue(dialogue, `${at}/${place}`));
  const told = { question, task, submission, languages, files, verdict, points, ms, dialogues };
  return problem ? { ...told, problem: restoreProblem(problem) } : told;
}

/** Holds a text against the schema, so that what follows can rely on its fields. */
function parse(text: string): SavedRun {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !('version' in value) || !('reports' in value))
    throw new ReportError({ code: 'no-report' });
  const { version } = value;
  if (version !== jsonVersion)
    throw new ReportError({ code: 'other-version', version: JSON.stringify(version) });
  if (validateRun(value)) return value;
  const [error] = validateRun.errors ?? [];
  throw new ReportError({ code: 'damaged', at: error?.instancePath.slice(1) ?? '' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isBegun = /^\s*\{\s*"version"/.test(text) && !/\}\s*$/.test(text);
    throw new ReportError({ code: isBegun ? 'cut-off' : 'not-json' });
  }
}
