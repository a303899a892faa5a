// All facts about judging run in one process: starting a process takes longer than running the facts.
import './facts/texts-met.ts';
import './facts/places-met.ts';
import './facts/rests-met.ts';
import './facts/verdicts.ts';
import './facts/starts.ts';
import './facts/asks-first.ts';
import './facts/terminals.ts';
import './facts/lines.ts';
import './facts/surplus.ts';
import './facts/endings.ts';
import './facts/deadlocks.ts';
import './facts/waits.ts';
import './facts/out-of-step.ts';
import './facts/halves.ts';
import './facts/causes.ts';
import './facts/lines-stood-in.ts';
import './facts/hindrances.ts';
