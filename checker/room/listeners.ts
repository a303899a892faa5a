import { execa } from 'execa';

/** The ports a program listens on as lsof(8) tells, where there is no /proc. None when lsof is absent. */
export async function readListeners(pid: number): Promise<readonly number[]> {
  const { stdout } = await execa('lsof', ['-nP', '-a', '-g', String(pid), '-iTCP', '-sTCP:LISTEN', '-Fn'], {
    reject: false,
  });
  const ports = [...(stdout ?? '').matchAll(/^n.*:(\d+)$/gm)].map(([, port]) => Number(port));
  return [...new Set(ports)];
}
