import t from 'tap';
import type { Student } from '../../../model/cohort/hand-in.ts';
import type { Arrival } from '../arrivals/arrival.ts';
import { placeArrivals } from './place-arrivals.ts';

const roster: readonly Student[] = [
  { name: 'Zoé DUPONT', id: 'e101', email: 'zoe.dupont@univ.fr', participant: '101', group: 'Groupe 3' },
  { name: 'Jean MARTIN', id: 'e102', email: 'jmartin2@univ.fr', group: 'Groupe 3' },
  { name: 'Jean-Paul MARTIN', id: 'e103', email: 'jp.martin@univ.fr', group: '12' },
  { name: 'Anne LE GALL', id: 'e104', extraMinutes: 30 },
  { name: 'Li WANG', id: 'e105', email: 'li.wang1@univ.fr' },
  { name: 'Li WANG', id: 'e106', email: 'li.wang2@univ.fr' },
];

function arrival(name: string, more: Partial<Arrival> = {}): Arrival {
  return { origin: name, name, source: { kind: 'folder', path: Buffer.from(name) }, ...more };
}

/** The numbers of the students that an arrival is by. */
function ids(name: string, more: Partial<Arrival> = {}): readonly (string | undefined)[] {
  const [placed] = placeArrivals([arrival(name, more)], roster).placed;
  return (placed?.members ?? (placed?.student.id === undefined ? [] : [placed.student])).map(({ id }) => id);
}

t.test('a student of the roster is known by name, number, address or Moodle’s number', async (t) => {
  const known: readonly (readonly [string, readonly string[]])[] = [
    ['Zoé DUPONT', ['e101']],
    ['DUPONT_Zoe', ['e101']],
    ['TP2-dupont-zoé-final', ['e101']],
    ['zoe.dupont', ['e101']],
    ['rendu_e102', ['e102']],
    ['jmartin2', ['e102']],
    ['Jean MARTIN', ['e102']],
    ['MARTIN Jean-Paul', ['e103']],
    ['LE GALL Anne', ['e104']],
    ['le_gall', []],
    ['Li WANG', []],
    ['li.wang2', ['e106']],
    ['somebody', []],
  ];
  for (const [name, expected] of known) t.same(ids(name), expected, name);
  t.same(ids('Zoe D', { participant: '101' }), ['e101'], 'the number of Moodle');
  const source = { kind: 'repository', address: 'git@gitlab.univ.fr:zoe.dupont/tp2.git' } as const;
  t.same(ids('tp2', { source }), ['e101'], 'the address of a repository');
});

t.test('a group counts for its members, and has the most time of them', async (t) => {
  for (const name of ['Groupe 3', 'groupe_03', 'Group 3', 'Équipe 3'])
    t.same(ids(name), ['e101', 'e102'], name);
  t.same(ids('G 12'), ['e103']);
  t.same(ids('Groupe 1'), []);
  t.same(ids('DUPONT Zoé - LE GALL Anne'), ['e101', 'e104'], 'two names are a group');
  const [pair] = placeArrivals([arrival('Zoé DUPONT et Anne LE GALL')], roster).placed;
  t.match(pair?.student, { name: 'Zoé DUPONT et Anne LE GALL', extraMinutes: 30 });
});

t.test('what the roster does not have is noted, and those from whom nothing came are listed', async (t) => {
  const { placed, absent } = placeArrivals(
    [arrival('Zoé DUPONT'), arrival('zoe dupont v2'), arrival('Groupe 12'), arrival('X Y')],
    roster,
  );
  t.same(
    placed.map(({ notes }) => notes),
    [
      [{ code: 'same-student', path: 'zoe dupont v2' }],
      [{ code: 'same-student', path: 'Zoé DUPONT' }],
      [],
      [{ code: 'not-in-roster', path: 'X Y' }],
    ],
  );
  t.same(
    absent.map(({ id }) => id),
    ['e102', 'e104', 'e105', 'e106'],
  );
  t.same(placeArrivals([arrival('a')], undefined), {
    placed: [{ arrival: arrival('a'), student: { name: 'a' }, notes: [] }],
    absent: [],
  });
});
