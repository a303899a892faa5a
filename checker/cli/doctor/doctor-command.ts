import { availableParallelism } from 'node:os';
import { type Lab, languagesOf } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import { plainPaint } from '../../report/text/paint.ts';
import { learnWidths } from '../../report/text/width.ts';
import { answerHelp } from '../help/show-help.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import { readOptions } from '../options/read-options.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { print } from '../terminal/output.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Say } from '../words/check/say.ts';
import { sayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';
import { doctorHelp } from './doctor-help.ts';
import { doctorOptions } from './doctor-options.ts';
import { examineKernel, examineKoffi } from './kernel.ts';
import { examineLimits } from './limits.ts';
import { examineNetwork } from './network.ts';
import { examineNode } from './node.ts';
import { examinePort } from './port.ts';
import { examineRooms } from './rooms.ts';
import { examineSandbox } from './sandbox.ts';
import { examineLocale, examineTerminal } from './surroundings.ts';
import { tell } from './tell.ts';
import { type ExamineToolsOptions, examineTools } from './tools.ts';

/**
 * `npm run doctor`: says what this machine has for the lab, what is missing, and how to fix it. Resolves to 1 if
 * nothing can be checked, else 0.
 */
export async function doctorCommand(
  words: readonly string[],
  { locale, say }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  await learnWidths();
  if (await answerHelp(words, { command: 'doctor', page: doctorHelp, locale })) return exitCodes.passed;
  const { options: asked } = readOptions(doctorOptions, { command: 'doctor', words, say });
  const { lab, packed } = await openAskedLab(asked.lab, process.cwd());
  const partners = packed === undefined ? 'in the own language' : 'packed';
  const diagnoses = await examine(locale, { lab, partners });
  const isFit = diagnoses.every(({ state }) => state !== 'blocking');
  const { stdout, env } = process;
  const options = {
    labPort: lab.port,
    locale,
    paint: asked.json ? plainPaint : paintFor({ isTTY: stdout.isTTY === true }, env),
    width: stdout.columns || 80,
    ascii: asked.ascii ?? false,
  };
  const text = asked.json
    ? `${JSON.stringify({ version: 1, locale, fit: isFit, diagnoses: diagnoses.map(published) }, undefined, 2)}\n`
    : tell(diagnoses, options);
  await print(text, say);
  return isFit ? exitCodes.passed : exitCodes.failed;
}

/** A diagnosis in version 1 of the JSON, where `fix` is called `mend`. */
function published({ fix, ...diagnosis }: Diagnosis) {
  return fix === undefined ? diagnosis : { ...diagnosis, mend: fix };
}

async function examine(
  locale: Locale,
  { lab, partners }: Pick<ExamineToolsOptions, 'partners'> & { readonly lab: Lab },
): Promise<readonly Diagnosis[]> {
  const { env, versions, arch, stdout } = process;
  const say = sayDoctor(locale);
  const [tools, kernel, koffi] = await Promise.all([
    examineTools({
      environment: env,
      folder: process.cwd(),
      labLanguages: languagesOf(lab),
      partners,
      locale,
      say,
    }),
    examineKernel({ architecture: arch, useKernel: env.ALTERNANCE_KERNEL !== 'none', environment: env }, say),
    examineKoffi(say),
  ]);
  const network = await examineNetwork(
    {
      hasKoffi: koffi.state === 'fine',
      labPort: lab.port,
      useNetworks: env.ALTERNANCE_NETWORK !== 'shared',
      environment: env,
    },
    say,
  );
  const rooms = await examineRooms(
    { hasKoffi: koffi.state === 'fine', useRooms: env.ALTERNANCE_ROOMS !== 'shared', environment: env },
    say,
  );
  const port = await examinePort(
    { labPort: lab.port, network: network.state === 'fine' ? 'own' : 'shared', environment: env },
    say,
  );
  const hasColours = paintFor({ isTTY: stdout.isTTY === true }, env) !== plainPaint;
  const window = {
    isTTY: stdout.isTTY === true,
    columns: stdout.columns,
    rows: stdout.rows,
    term: env.TERM ?? '',
    colours: hasColours ? 'colours' : 'no-colours',
  } as const;
  return [
    examineNode(versions.node, say),
    ...tools,
    kernel,
    koffi,
    network,
    rooms,
    await examineSandbox(env, say),
    examineLimits({ wanted: availableParallelism() + 1, locale }, say),
    port,
    examineLocale(env, say),
    examineTerminal(window, say),
  ];
}
