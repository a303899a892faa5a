import t from 'tap';
import { sampleFinding } from '../../model/finding.sample.ts';
import { findingCodes } from '../../model/finding.ts';
import { findingTexts } from './finding-texts.ts';

/** What was expected, what came, and how it was decided: at rest if left out. */
type Told = readonly (string | undefined)[];

/** What version 1 has always said of each finding; its readers compare these words. */
const told: Readonly<Record<string, Told>> = {
  'not-found': [undefined, undefined, 'ended'],
  untouched: [undefined, undefined, 'ended'],
  'does-not-compile': ['deux  espaces 17', '1'],
  crashed: ['deux  espaces 17', '1'],
  'needs-terminal': ['deux  espaces 17', '1'],
  'ended-early': ['deux  espaces 17', 'connection'],
  'still-running': [undefined, 'client'],
  'silent-failure': [undefined, '0'],
  'not-listening': ['8080', '127.0.1.1:8080'],
  'wrong-port': ['8080', '9000'],
  'address-in-use': ['8080'],
  'not-connecting': ['8080'],
  'not-accepting': [],
  'asks-first': ['deux  espaces 17', 'Pseudo :'],
  'line-missing': ['deux  espaces 17', 'deux espaces 17\r'],
  'line-late': ['deux  espaces 17', 'keyboard'],
  'line-split': ['deux  espaces 17', 'deux \nespaces 17\r'],
  'lines-glued': ['deux  espaces 17\ntrois 18', 'deux  espaces 17trois 18'],
  'line-altered': ['deux  espaces 17', 'deux espaces 17\r'],
  'line-repeated': ['deux  espaces 17', 'deux  espaces 17'],
  'line-out-of-turn': ['deux  espaces 17', 'deux  espaces 17'],
  'bytes-shown': ['deux  espaces 17', "b'deux  espaces 17'"],
  'no-newline': ['deux  espaces 17\n', 'deux  espaces 17'],
  deadlock: ['deux  espaces 17'],
  crossed: ['client', 'keyboard'],
  'still-alternates': ['deux  espaces 17'],
  'one-way': ['deux  espaces 17'],
  'not-closed': [],
  busy: ['deux  espaces 17'],
  flood: ['deux  espaces 17', '1048577'],
  limit: ['deux  espaces 17', 'memory 536870912'],
  'left-behind': [undefined, '4821'],
  'wrong-wait': ['client', 'connection'],
  'not-deadlocked': [undefined, 'keyboard'],
  'machine-fault': [undefined, undefined, 'ended'],
  'checker-fault': [undefined, undefined, 'ended'],
};

t.test('each finding is told in two texts, in the words of version 1', async (t) => {
  for (const code of findingCodes) {
    const [expected, actual, decided = 'at-rest'] = told[code] ?? [];
    const texts = { ...(expected && { expected }), ...(actual && { actual }), decided };
    t.same(findingTexts(sampleFinding(code)), texts, code);
  }
});

t.test('a line out of turn is told by what was awaited: a line, nothing, or a turn', async (t) => {
  const { actors, where } = sampleFinding('line-out-of-turn');
  const common = { code: 'line-out-of-turn', actors, where, decided: 'at-rest' } as const;
  const onScreen = { ...common, seen: 'on the screen' } as const;
  t.match(findingTexts({ ...onScreen, text: 'turn' }), { expected: 'turn' });
  t.match(findingTexts({ ...common, seen: 'on the wire' } as const), { expected: 'turn' });
  t.match(findingTexts({ ...onScreen, shown: 'un' }), { expected: '', actual: 'un' });
});
