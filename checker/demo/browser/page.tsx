import { render } from 'preact';
import { sayShown } from '../words/say.ts';
import { App } from './app.tsx';
import { announce } from './state/announce.ts';
import { onKey } from './state/keys.ts';
import { liveLink } from './state/live-link.ts';
import { localeOf } from './state/locale-of.ts';
import type { LivePage } from './state/page.ts';
import type { PageState } from './state/page-state.ts';
import { replayLink } from './state/replay-link.ts';
import { applyTheme, systemTheme } from './state/theme.ts';

// Preact draws the page: 14 kB of its 103, without dependencies; what is said is 33 kB of formatter, as in the reports.
// Plain DOM code would save those 14, and would have to find by hand what differs between two shows; React is ten times
// as large, and a compiler such as Svelte's is one more step in the build.
const replay = document.getElementById('replay')?.textContent ?? undefined;
let announced = '';
let state: PageState = {
  show: undefined,
  link: replay === undefined ? 'opening' : 'replay',
  replay: undefined,
  locale: localeOf(location.search, navigator.languages),
  theme: systemTheme(),
  types: 'client',
  overlay: undefined,
  view: new URLSearchParams(location.search).has('speaker') ? 'speaker' : 'class',
  letterKeys: 'on',
};

const hears = {
  onShow: (show: NonNullable<PageState['show']>) => {
    announced = announce(state.show, show, sayShown(state.locale)) ?? announced;
    set({ show });
  },
  onPlace: (place: NonNullable<PageState['replay']>) => set({ replay: place }),
  onState: (link: PageState['link']) => set({ link }),
};
const link = replay === undefined ? liveLink(location, hears) : replayLink(replay, hears);

function set(change: Partial<PageState>): void {
  const { theme } = state;
  state = { ...state, ...change };
  if (state.theme !== theme) applyTheme(state.theme);
  document.documentElement.lang = state.locale;
  draw();
}

function page(): LivePage {
  return { state, t: sayShown(state.locale), ask: link.ask, set };
}

function draw(): void {
  render(<App page={page()} announced={announced} />, document.getElementById('demo') ?? document.body);
}

document.addEventListener('keydown', (event) => onKey(event, page()));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => set({ theme: systemTheme() }));
set({});
link.begin();
