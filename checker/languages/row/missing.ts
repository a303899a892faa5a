import type { Tool } from './tool.ts';
import type { LanguageStart } from './toolchain.ts';

/** What a language that cannot start for want of a tool answers. */
export function missing({ names, packages }: Tool): LanguageStart {
  return { kind: 'missing-tool', tool: names[0], fix: `sudo apt install ${packages}` };
}
