import type { DemoRequest } from '../../request.ts';
import type { DemoMessage, Show } from '../../show.ts';
import type { LinkState, ReplayPlace } from './page-state.ts';

/** The two ends of a link: what it hears, and how something is asked through it. */
export interface PageLink {
  /** Begins to tell what it hears. */
  readonly begin: () => void;
  readonly ask: (request: DemoRequest) => void;
}

/** What is told of a link. */
export interface LinkHears {
  readonly onShow: (show: Show) => void;
  readonly onState: (state: LinkState) => void;
  readonly onPlace: (place: ReplayPlace) => void;
}

/** Connects to the server of this page, which tells what to draw until it ends. */
export function liveLink(address: Location, { onShow, onState }: LinkHears): PageLink {
  let show: Show | undefined;
  let socket: WebSocket | undefined;
  return {
    begin: () => {
      // The token of the printed address stands in its query.
      socket = new WebSocket(`ws://${address.host}/live${address.search}`);
      socket.addEventListener('open', () => onState('open'));
      socket.addEventListener('close', () => onState('closed'));
      socket.addEventListener('message', ({ data }) => {
        show = changed(show, JSON.parse(String(data)) as DemoMessage);
        if (show) onShow(show);
      });
    },
    ask: (request) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(request));
    },
  };
}

function changed(show: Show | undefined, message: DemoMessage): Show | undefined {
  if (message.kind === 'show') return message.show;
  const cell = show?.cells[message.cell];
  if (!show || !cell) return show;
  return { ...show, cells: { ...show.cells, [message.cell]: { ...cell, moment: message.moment } } };
}
