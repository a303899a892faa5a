import type { GradedRun } from '../../../model/cohort/cohort.ts';
import type { HandIn } from '../../../model/cohort/hand-in.ts';
import {
  type Entrant,
  type Matrix,
  type Meeting,
  type Pairing,
  solutionKey,
} from '../../../model/cohort/matrix.ts';
import type { Report } from '../../../model/report.ts';
import { planMeetings } from '../../matrix/plan-meetings.ts';

/** For tests: who plays with whom in a class of this size, where some pairs fail as one of these reports did. */
export function sampleMatrix(reports: readonly Report[], size: number): Matrix {
  const failing = reports.filter(({ question, dialogues }) => question === 'q3' && failed(dialogues));
  const [report] = failing;
  const [dialogue] = report?.dialogues ?? [];
  if (!report || !dialogue) throw new RangeError('no report of q3 fails');
  const handIns = Array.from({ length: size }, (_, student) => handInOf(student));
  const entrants = [...handIns.map(entrantOf), solution];
  const places = new Map(entrants.map(({ key }, place) => [key, place]));
  const { id, title, level, points } = dialogue;
  const verdictOf = ({ client, server }: Pairing) =>
    verdicts[((places.get(client) ?? 0) * 7 + (places.get(server) ?? 0) * 3) % verdicts.length] ?? 'passed';
  return {
    question: 'q3',
    dialogue: { id, title, level, points: points.possible },
    seed: '5eed',
    entrants,
    aside: [{ key: 'absent', student: { name: 'Ana Absente' }, notes: [] }],
    plan: planMeetings(entrants, '5eed'),
    meetingOf: (pair): Meeting | undefined => {
      const verdict = verdictOf(pair);
      if (verdict === 'left') return undefined;
      const known = { ...pair, hash: 'a1b2', seed: '5eed' };
      if (verdict === 'passed') return { ...known, verdict, actors: [] };
      return {
        ...known,
        verdict,
        code: verdict === 'failed' ? 'deadlock' : 'machine-fault',
        actors: ['server'],
      };
    },
    load: async (): Promise<GradedRun> => ({
      seed: '5eed',
      conditions: { rest: 'proof', network: 'own' },
      reports: [{ ...report, dialogues: [dialogue] }],
    }),
  };
}

const verdicts = [
  'passed',
  'passed',
  'failed',
  'passed',
  'passed',
  'failed',
  'passed',
  'undecided',
  'passed',
  'left',
] as const;

function failed([first]: Report['dialogues']): boolean {
  return first?.findings[0]?.code === 'deadlock' && first.findings[0].where.length > 1;
}

function handInOf(student: number): HandIn {
  const number = String(student).padStart(4, '0');
  if (student === 0) {
    const name = '=HYPERLINK("http://127.0.0.1:9/";"x")<script>document.title="taken"</script></p>';
    return { key: 'evil', student: { name }, folder: '/cohort/evil', notes: [] };
  }
  const person = { name: `Étudiante ${number}`, id: `23${number}`, group: `TP${1 + (student % 8)}` };
  return { key: `e${number}`, student: person, folder: `/cohort/e${number}`, notes: [] };
}

/** Every ninth handed in one program. */
function entrantOf(handIn: HandIn, student: number): Entrant {
  const { client, server } = solution.programs;
  const programs =
    student % 9 === 4
      ? { ...(client && { client }) }
      : { ...(client && { client }), ...(server && { server }) };
  return { key: handIn.key, handIn, programs, folder: handIn.folder ?? '', hash: 'a1b2' };
}

const solution: Entrant = {
  key: solutionKey,
  programs: {
    server: { kind: 'source', language: 'python', file: '/solutions/q3/python/server.py' },
    client: { kind: 'source', language: 'python', file: '/solutions/q3/python/client.py' },
  },
  folder: '/solutions',
  hash: 'a1b2',
};
