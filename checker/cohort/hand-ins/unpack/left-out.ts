/**
 * Whether a file or folder of this name is made by a system or a tool, or is compiled: none of it is what a student
 * wrote, and some of it is large.
 */
export function isLeftOut(name: string): boolean {
  return made.test(name) || compiled.test(name);
}

const made =
  /^(?:\..+|__MACOSX|__pycache__|node_modules|site-packages|venv|virtualenv|Thumbs\.db|desktop\.ini|.*~|~\$.*)$/i;

const compiled = /\.(?:class|py[co]|o|obj|exe|dll|so|dylib)$/i;
