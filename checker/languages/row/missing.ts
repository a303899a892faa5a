import type { Tool } from './tool.ts';
import type { LanguageStart } from './toolchain.ts';

/** The answer of `start` when a tool is not installed. */
export function missing(tool: Tool): LanguageStart {
  return { kind: 'missing-tool', tool: tool.names[0], fix: fixOf(tool) };
}

/** The command that installs a tool. */
export function fixOf({ packages }: Tool): string {
  return `sudo apt install ${packages}`;
}
