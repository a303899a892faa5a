import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { File, Region, TokenizedFile } from '@dodona/dolos-core';
import type { Node, Parser } from '@vscode/tree-sitter-wasm';

/** Reads a program into the tokens that Dolos compares. `name` is that of the program among those compared. */
export type Tokenize = (name: string, text: string) => TokenizedFile;

const load = createRequire(import.meta.url);

/**
 * Opens the tokenizer of a grammar: the kinds of the nodes of the syntax tree, as Dolos has them, so that other names, other
 * comments and other white space make no difference. The parsers are WebAssembly: Dolos's own are compiled when they
 * are installed.
 */
export async function openTokenizer(grammar: string): Promise<Tokenize> {
  const treeSitter: typeof import('@vscode/tree-sitter-wasm') = load('@vscode/tree-sitter-wasm');
  await treeSitter.Parser.init();
  const folder = join(load.resolve('@vscode/tree-sitter-wasm'), '..');
  const parser: Parser = new treeSitter.Parser();
  const file = await readFile(join(folder, `tree-sitter-${grammar}.wasm`));
  parser.setLanguage(await treeSitter.Language.load(file));
  return (name, text) => {
    const tree = parser.parse(text);
    const tokens: string[] = [];
    const regions: Region[] = [];
    if (tree) addNode(tree.rootNode, { tokens, regions });
    tree?.delete();
    return new TokenizedFile(new File(name, text), tokens, regions);
  };
}

interface ReadTokens {
  readonly tokens: string[];
  readonly regions: Region[];
}

/** Adds a node and those inside it. The region of a node ends where its first child begins: the rest is the child's. */
function addNode({ type, startPosition, endPosition, namedChildren }: Node, read: ReadTokens): Region {
  const region = new Region(startPosition.row, startPosition.column, endPosition.row, endPosition.column);
  const isTold = !type.includes('comment');
  const add = (token: string) => {
    if (!isTold) return;
    read.tokens.push(token);
    read.regions.push(region);
  };
  add('(');
  add(type);
  for (const child of namedChildren) {
    if (!child) continue;
    const { startRow, startCol } = addNode(child, read);
    if (startRow > region.endRow || (startRow === region.endRow && startCol >= region.endCol)) continue;
    region.endRow = startRow;
    region.endCol = startCol;
  }
  add(')');
  return region;
}
