import t from 'tap';
import { refusalOf } from './guard.ts';

const guard = { port: 4000, token: 'a secret' };
const url = '/live?token=a%20secret';

t.test('the own page is let in, by either name of this machine', async (t) => {
  for (const host of ['127.0.0.1:4000', 'localhost:4000']) {
    t.equal(refusalOf({ headers: { host }, url }, guard), undefined);
    t.equal(refusalOf({ headers: { host, origin: `http://${host}` }, url }, guard), undefined);
  }
});

t.test('another name, another page, another token are refused', async (t) => {
  const host = '127.0.0.1:4000';
  for (const other of [
    '127.0.0.1',
    '127.0.0.1:4001',
    'evil.example:4000',
    '127.0.0.1:4000.evil.example',
    undefined,
  ])
    t.equal(refusalOf({ headers: { host: other }, url }, guard), 'host', String(other));
  for (const origin of ['http://localhost:4000', 'https://127.0.0.1:4000', 'http://evil.example', 'null', ''])
    t.equal(refusalOf({ headers: { host, origin }, url }, guard), 'origin', origin);
  for (const wrong of [
    '/',
    '/?token=',
    '/?token=a%20secre',
    '/?token=a%20secrett',
    '/?token=A%20secret',
    '//',
    'a secret',
  ])
    t.equal(refusalOf({ headers: { host }, url: wrong }, guard), 'token', wrong);
});
