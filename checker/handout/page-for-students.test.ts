import t from 'tap';
import { pageForStudents } from './page-for-students.ts';

const page = (markdown: string) =>
  pageForStudents(markdown, {
    path: 'exercises/README.md',
    has: (path) => path === 'exercises/q1/README.md',
  });

t.test('a page for students is without what is for instructors', async (t) => {
  const text = '# a\n\nb\n\n<!-- for instructors -->\n### Grading\n\nc\n\n<!-- for all -->\n### Rest\n\nd\n';
  t.equal(page(text), '# a\n\nb\n\n### Rest\n\nd\n');
  t.equal(page('a\n\n<!-- for instructors -->\nb\n'), 'a\n\n', 'to the end, if nothing ends it');
});

t.test('a link that leads nowhere in the copy is its words', async (t) => {
  t.equal(
    page('see [the first](q1/README.md) and [the last](q4/README.md)'),
    'see [the first](q1/README.md) and the last',
  );
  t.equal(
    page('# A b?\n[there](#a-b) [not there](#c) [out](https://example.org)'),
    '# A b?\n[there](#a-b) not there [out](https://example.org)',
  );
});

t.test('a row or an entry about a page that the copy lacks is left out', async (t) => {
  t.equal(page('| [q1](q1/README.md) | x |\n| [q2](q2/README.md) | y |\n'), '| [q1](q1/README.md) | x |\n');
  t.equal(page('- [one](q1/README.md)\n- [two](q2/README.md), more\n'), '- [one](q1/README.md)\n');
});
