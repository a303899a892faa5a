import type { Tool } from './tool.ts';
import type { LanguageStart } from './toolchain.ts';

/** The answer of `start` when a tool is not installed. */
export function missing({ names, packages }: Tool): LanguageStart {
  return { kind: 'missing-tool', tool: names[0], fix: `sudo apt install ${packages}` };
}
