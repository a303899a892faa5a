import type { LanguageId } from '../model/actor.ts';
import type { FindingCode } from '../model/finding.ts';

/** How a language says what the advice asks for, where one line of code says it best. The same in every tongue. */
export const samples: Readonly<Partial<Record<FindingCode, Readonly<Partial<Record<LanguageId, string>>>>>> =
  {
    'address-in-use': {
      python: 'ma_socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)',
      c: 'int one = 1;\nsetsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);',
      java: 'server.setReuseAddress(true);',
      perl: 'IO::Socket::INET->new(ReuseAddr => 1, …)',
      ruby: 'sock.setsockopt(:SOCKET, :REUSEADDR, true)',
    },
    'bytes-shown': {
      python: 'data.decode()',
      typescript: 'socket.setEncoding("utf8")',
      javascript: 'socket.setEncoding("utf8")',
    },
    'line-late': {
      python: 'line = stream.readline()\nstream.flush()',
      c: 'getline(&line, &size, in);\nfflush(out);',
      java: 'line = in.readLine();\nout.flush();',
      perl: '$sock->autoflush(1);',
      ruby: 'sock.sync = true',
    },
    'line-split': {
      python: 'stream = sock.makefile("r", encoding="utf-8")\nline = stream.readline()',
      c: 'FILE *in = fdopen(sock, "r");\ngetline(&line, &size, in);',
      typescript: 'createInterface({ input: socket })',
      javascript: 'createInterface({ input: socket })',
    },
    'lines-glued': {
      python: 'stream = sock.makefile("r", encoding="utf-8")\nline = stream.readline()',
      c: 'FILE *in = fdopen(sock, "r");\ngetline(&line, &size, in);',
      typescript: 'createInterface({ input: socket })',
      javascript: 'createInterface({ input: socket })',
    },
    'no-newline': {
      python: 'sock.sendall((line + "\\n").encode())',
      c: 'dprintf(sock, "%s\\n", line);',
      java: 'out.println(line);',
      typescript: 'socket.write(line + "\\n")',
      javascript: 'socket.write(line + "\\n")',
      perl: 'print $sock "$line\\n";',
      ruby: 'sock.puts(line)',
    },
    'still-running': {
      python: 'if not data: break',
      c: 'if (received <= 0) break;',
      java: 'if (line == null) break;',
      typescript: 'socket.on("end", () => process.exit())',
      javascript: 'socket.on("end", () => process.exit())',
    },
    flood: { python: 'if not data: break', c: 'if (received <= 0) break;', java: 'if (line == null) break;' },
    busy: { python: 'if not data: break', c: 'if (received <= 0) break;', java: 'if (line == null) break;' },
    'silent-failure': {
      python: 'sys.exit("no server on port 8080")',
      c: 'perror("connect");\nexit(1);',
      java: 'System.err.println("no server on port 8080");\nSystem.exit(1);',
    },
  };
