import { userInfo } from 'node:os';
import t from 'tap';
import { witnessFolder } from './own-folder.ts';
import { programEnvironment } from './program-environment.ts';

const folder = '/home/jeanne/chat';

t.test('a program has what a person has', async (t) => {
  const person = {
    HOME: '/home/jeanne',
    JAVA_HOME: '/opt/java',
    LANG: 'fr_FR.UTF-8',
    LD_LIBRARY_PATH: '/opt/lib',
    LOGNAME: 'jeanne',
    NODE_PATH: '/opt/node',
    PATH: '/opt/bin',
    PERL5LIB: '/opt/perl',
    SHELL: '/bin/zsh',
    TERM: 'screen',
    USER: 'jeanne',
    VIRTUAL_ENV: '/home/jeanne/.venv',
  };
  t.match(await programEnvironment({ environment: person, folder }), { ...person, PWD: folder });
});

t.test('what no login has set is set all the same', async (t) => {
  const { username, homedir } = userInfo();
  const { PATH, SHELL, ...given } = await programEnvironment({ environment: {}, folder });
  t.match(given, { HOME: homedir, LANG: 'C.UTF-8', LOGNAME: username, TERM: /./, USER: username });
  t.match([PATH, SHELL], [/\/bin/, /\//]);
});

t.test("a person's libraries are found after our own files", async (t) => {
  const environment = { PYTHONPATH: '/opt/course', RUBYLIB: '/opt/gems' };
  t.match(await programEnvironment({ environment, folder }), {
    PYTHONPATH: `${witnessFolder()}:/opt/course`,
    RUBYLIB: `${witnessFolder()}:/opt/gems`,
  });
});

t.test('what could change a verdict is not handed on', async (t) => {
  const environment = {
    FORCE_COLOR: '1',
    JAVA_TOOL_OPTIONS: '-Dfile.encoding=ISO-8859-1',
    LANGUAGE: 'fr',
    LC_ALL: 'fr_FR.ISO-8859-1',
    LD_DEBUG: 'all',
    LD_PRELOAD: '/opt/other.so',
    MALLOC_PERTURB_: '3',
    NODE_OPTIONS: '--inspect-brk',
    PERL5OPT: '-d',
    PYTHONINSPECT: '1',
    PYTHONUNBUFFERED: '',
    PYTHONWARNINGS: 'error',
    RUBYOPT: '-W2',
    TMOUT: '3',
  };
  const given = await programEnvironment({ environment, folder });
  const names = Object.keys(environment) as (keyof typeof environment)[];
  const changed = names.filter((name) => given[name] !== environment[name]);
  t.same(changed, names);
  t.match(given, { LC_ALL: 'C.UTF-8', PYTHONUNBUFFERED: '1' });
  t.same(
    ['LANGUAGE', 'PYTHONINSPECT', 'PYTHONWARNINGS', 'TMOUT', 'LD_DEBUG'].filter((name) => name in given),
    [],
  );
});

t.test('neither secrets nor what started the checker are handed on', async (t) => {
  const withheld = {
    ALTERNANCE_DEBUG: '1',
    AWS_SECRET_ACCESS_KEY: 'x',
    GITHUB_TOKEN: 'x',
    INIT_CWD: '/opt',
    MYSQL_PASSWORD: 'x',
    OLDPWD: '/opt',
    OPENAI_API_KEY: 'x',
    SSH_AUTH_SOCK: '/opt/socket',
    npm_lifecycle_event: 'check',
  };
  const given = await programEnvironment({ environment: { ...withheld, KEYBOARD: 'fr' }, folder });
  t.same(
    Object.keys(withheld).filter((name) => name in given),
    [],
  );
  t.equal(given.KEYBOARD, 'fr');
});
