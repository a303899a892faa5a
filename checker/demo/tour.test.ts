import t from 'tap';
import { readRequest } from './request.ts';
import { tourStep, turnRequests } from './tour.ts';

t.test('every step asks for something that the demo understands, or for nothing', async (t) => {
  const { count = 0 } = tourStep(0) ?? {};
  t.ok(count > 5);
  for (let at = 0; at < count; at += 1)
    for (const request of tourStep(at)?.does ?? [])
      t.same(readRequest(JSON.stringify(request)), request, `step ${at + 1}`);
  t.equal(tourStep(count), undefined);
});

t.test('one step on does what belongs to it, and one step back undoes nothing', async (t) => {
  t.same(turnRequests(undefined, 1), [...(tourStep(0)?.does ?? []), { do: 'tour', step: 0 }]);
  t.same(turnRequests(2, -1), [{ do: 'tour', step: 1 }]);
  t.same(turnRequests(undefined, -1), []);
  t.same(turnRequests(0, -1), []);
  t.same(turnRequests((tourStep(0)?.count ?? 0) - 1, 1), []);
});
