import type { Finding, FindingCode } from './finding.ts';
import type { FindingDetails } from './finding-details.ts';

/**
 * For tests: a finding with this code. The program of these findings turns two spaces into one and ends its lines with
 * CR LF.
 */
export function sampleFinding(code: FindingCode): Finding {
  const { actors, where } = common;
  if (code === 'not-found' || code === 'untouched' || code === 'checker-fault')
    return { code, actors, where };
  if (code === 'machine-fault') {
    const problem = {
      code: 'exhausted',
      lack: 'disk',
      what: 'ENOSPC: no space left on device, write',
    } as const;
    return { code, actors, where, problem };
  }
  return { ...common, ...details[code] };
}

/** For tests: a line that the step expects, and the line that came. */
const text = 'deux  espaces 17';
const shown = 'deux espaces 17\r';

const common = {
  actors: ['server'],
  step: { file: 'three-rounds.dialogue', line: 10, actor: 'server', verb: 'shows', text: 'bonjour 4821' },
  decided: 'at-rest',
  where: [{ actor: 'server', waitsFor: 'keyboard', waits: ['keyboard', 'client'] }],
} as const;

const details: Readonly<Record<FindingDetails['code'], FindingDetails>> = {
  'does-not-compile': { code: 'does-not-compile', end: { code: 1 }, text },
  crashed: { code: 'crashed', end: { code: 1 }, text },
  'needs-terminal': { code: 'needs-terminal', end: { code: 1 }, text, call: 'os.get_terminal_size' },
  'ended-early': { code: 'ended-early', end: { hungUp: true }, text },
  'still-running': { code: 'still-running', waits: ['client'] },
  'silent-failure': { code: 'silent-failure', end: { code: 0 } },
  'not-listening': { code: 'not-listening', port: 8080, elsewhere: ['127.0.1.1:8080'] },
  'wrong-port': { code: 'wrong-port', port: 8080, used: 9000 },
  'address-in-use': { code: 'address-in-use', port: 8080 },
  'not-connecting': { code: 'not-connecting', port: 8080 },
  'not-accepting': { code: 'not-accepting' },
  'asks-first': {
    code: 'asks-first',
    notYet: 'connects',
    wishes: ['name'],
    port: 8080,
    prompt: 'Pseudo :',
    text,
  },
  'line-missing': { code: 'line-missing', text, shown },
  'line-late': { code: 'line-late', text, until: 'input' },
  'line-split': { code: 'line-split', text, pieces: ['deux ', 'espaces 17\r'] },
  'lines-glued': { code: 'lines-glued', texts: [text, 'trois 18'], shown: `${text}trois 18` },
  'line-altered': { code: 'line-altered', text, shown },
  'line-repeated': { code: 'line-repeated', text, shown: text },
  'line-out-of-turn': { code: 'line-out-of-turn', seen: 'on the screen', text, shown: text },
  'bytes-shown': { code: 'bytes-shown', text, shown: "b'deux  espaces 17'" },
  'no-newline': { code: 'no-newline', text, shown: text },
  deadlock: { code: 'deadlock', text },
  crossed: { code: 'crossed' },
  'still-alternates': { code: 'still-alternates', text },
  'one-way': { code: 'one-way', text },
  'not-closed': { code: 'not-closed' },
  busy: { code: 'busy', text },
  flood: { code: 'flood', bytes: 1_048_577, text },
  limit: { code: 'limit', limit: 'memory', most: 536_870_912, text },
  'left-behind': { code: 'left-behind', pids: [4821] },
  'wrong-wait': { code: 'wrong-wait', wanted: ['client'], waits: ['connection'] },
  'not-deadlocked': { code: 'not-deadlocked', waits: ['keyboard'] },
};
