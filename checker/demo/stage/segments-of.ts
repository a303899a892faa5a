import { parseSegment, type Segment } from '../../kernel/segment.ts';
import type { WireFrame } from '../../kernel/wire.ts';
import type { WireSegment } from '../moment.ts';

/** The port of the server, and when the programs were started. */
export interface SegmentsOptions {
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly beganMs: number;
}

/** The segments that carried something, from the frames that were captured; only the last, if there are very many. */
export function segmentsOf(frames: readonly WireFrame[], options: SegmentsOptions): readonly WireSegment[] {
  const segments: WireSegment[] = [];
  let laterMs = Number.POSITIVE_INFINITY;
  // The kernel stamps the first frame only when it is read, after those that followed it.
  for (const frame of frames.slice(-mostFrames).reverse()) {
    const segment = segmentOf(frame, options);
    if (!segment) continue;
    laterMs = Math.min(laterMs, segment.ms);
    segments.push({ ...segment, ms: laterMs });
  }
  return segments.reverse();
}

const mostFrames = 400;

function segmentOf(frame: WireFrame, { port, beganMs }: SegmentsOptions): WireSegment | undefined {
  const segment = parseSegment(frame.bytes);
  if (!segment || (segment.fromPort !== port && segment.toPort !== port) || isBare(segment)) return undefined;
  const { fromPort, bytes } = segment;
  return {
    ms: Math.round((frame.seconds * 1e3 + frame.microseconds / 1e3 - beganMs) * 10) / 10,
    from: fromPort === port ? 'server' : 'client',
    text: bytes.toString('utf8'),
    bytes: bytes.length,
    flags: flagsOf(segment),
  };
}

/** Whether a segment only acknowledges. */
function isBare({ bytes, syn, fin, reset }: Segment): boolean {
  return bytes.length === 0 && !syn && !fin && !reset;
}

function flagsOf({ syn, fin, reset, push }: Segment): string {
  const set = { SYN: syn, PSH: push, FIN: fin, RST: reset };
  return Object.entries(set)
    .filter(([, isSet]) => isSet)
    .map(([name]) => name)
    .join(' ');
}
