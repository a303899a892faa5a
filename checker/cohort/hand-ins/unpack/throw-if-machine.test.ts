import t from 'tap';
import { MachineError } from '../../../model/fault.ts';
import { throwIfMachine } from './throw-if-machine.ts';

t.test('a full disk is no fault of an archive, and a name that is too long is', async (t) => {
  const failure = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' });
  t.throws(() => throwIfMachine(failure('ENOSPC')), MachineError);
  t.throws(() => throwIfMachine(failure('EMFILE')), MachineError);
  for (const code of ['ENAMETOOLONG', 'EISDIR', 'ENOTDIR', 'ENOENT', 'EACCES'])
    t.doesNotThrow(() => throwIfMachine(failure(code)), code);
});
