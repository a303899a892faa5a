import type { Show, ShownCell } from '../../show.ts';
import type { LivePage } from '../state/page.ts';
import { Controls } from './controls.tsx';
import { ReplayControls } from './replay-controls.tsx';
import { SharedSockets } from './shared-sockets.tsx';
import { StageHead } from './stage-head.tsx';
import { StageSide } from './stage-side.tsx';
import { StageWire } from './stage-wire.tsx';
import { Verdict } from './verdict.tsx';
import { WhoWaits } from './who-waits.tsx';

interface StageProps {
  readonly page: LivePage;
  readonly show: Show;
  readonly id: string;
  readonly shown: ShownCell;
}

/** One pair of programs: sources and terminals left and right, and between them the wire and who waits for whom. */
export function Stage({ page, show, id, shown }: StageProps) {
  const { sides } = shown.moment;
  const forked = sides.client.processes.length > 1 || sides.server.processes.length > 1;
  return (
    <div class="stage" data-stage={id} data-fate={shown.moment.fate}>
      <StageHead {...{ page, show, shown }} />
      <StageSide {...{ page, show, shown }} actor="client" />
      <section class="between">
        <StageWire {...{ page, shown }} />
        {forked ? <SharedSockets {...{ page, shown }} /> : <WhoWaits {...{ page, shown }} />}
        {forked ? undefined : <Verdict {...{ page, shown }} id={id} />}
      </section>
      <StageSide {...{ page, show, shown }} actor="server" />
      {page.state.link === 'replay' ? (
        <ReplayControls page={page} />
      ) : (
        <Controls {...{ page, show, shown }} />
      )}
    </div>
  );
}
