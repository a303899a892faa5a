const paths = {
  works: 'M4 13l5 5L20 6',
  free: 'M4 13l5 5L20 6',
  deadlock: 'M3.5 12a8.5 8.5 0 0 1 15-5.5M20.5 12a8.5 8.5 0 0 1-15 5.5M19 2v5h-5M5 22v-5h5',
  crossed: 'M4 4l16 16M20 4L4 20M20 12.5V20h-7.5M4 12.5V20h7.5',
  swapped: 'M20 8H4m5-5L4 8l5 5M4 17h16m-5-5l5 5l-5 5',
  keyboard: 'M2.5 6.5h19v11h-19zM6 10h.01M10 10h.01M14 10h.01M18 10h.01M7.5 14h9',
  network: 'M7 12h10M2.5 9h4v6h-4zM17.5 9h4v6h-4z',
  frozen: 'M9 5v14M15 5v14',
  ended: 'M6 6h12v12H6z',
  runs: 'M8 5l11 7l-11 7z',
} as const;

/** What a sign may stand for: a fate, or what a program does. Each has a shape of its own, so that colour is never alone. */
export type SignName = keyof typeof paths;

/** A sign as a drawing. Words stand beside it, so it is hidden from screen readers. */
export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true" data-sign={name}>
      <path d={paths[name]} />
    </svg>
  );
}
