import { join } from 'node:path';
import t from 'tap';
import { isUntouched } from './untouched.ts';

t.test('a stub is untouched until something but its comments and its layout has changed', async (t) => {
  const python = { 'server.py': '# TODO: listen\nimport socket\n' };
  const c = { 'server.c': '/* TODO:\n listen */\nint main(void) { return 0; } // end\n' };
  const untouched = async (name: string, text: string) => {
    const language = name.endsWith('.c') ? 'c' : name.endsWith('.rb') ? 'ruby' : 'python';
    const folder = t.testdir({ [name]: text, q1: { python, c } });
    const program = { kind: 'source', language, file: join(folder, name) } as const;
    return isUntouched({ question: 'q1', role: 'server', program }, { stubs: [folder], stubHashes: {} });
  };
  t.ok(await untouched('a.py', '\ufeff# TODO: listen\r\n\r\nimport socket\r\n'));
  t.ok(await untouched('a.py', 'import socket  # mine'));
  t.notOk(await untouched('a.py', 'import socket\nimport sys\n'));
  t.ok(await untouched('d.c', 'int main(void)\n{\n\treturn 0;\n}\n'));
  t.notOk(await untouched('d.c', 'int main(void) { return 1; }'));
  t.notOk(await untouched('e.rb', 'require "socket"'), 'there is no stub in Ruby');
});
