import { type Markup, markup } from '../../../report/text/markup.ts';

/** A horizontal bar that is as long as the share, from 0 to 1. The number stands beside it, so it is not read out. */
export function bar(share: number): Markup {
  const width = Math.round(share * 1000) / 10;
  return markup`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="whole" width="100" height="10"/><rect class="part" width="${width}" height="10"/></svg>`;
}
