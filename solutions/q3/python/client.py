"""Question 3, the client: speaks first, then listens, then speaks again.

The keyboard and the network are both read line by line, and only when it is their turn: a line
that comes early waits in its buffer.
"""

import signal
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program, without a traceback

keyboard = open(sys.stdin.fileno(), encoding='utf-8', errors='replace')

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
    try:
        server.connect(('127.0.0.1', port))
    except OSError as error:
        sys.exit(f'client: no server on port {port}: {error.strerror}')

    try:
        with server.makefile(encoding='utf-8', errors='replace', newline='\n') as network:
            while True:
                line = keyboard.readline()  # 1) read a line at the keyboard
                if not line:
                    break  # Ctrl-D
                server.sendall((line.rstrip('\n') + '\n').encode())  # 2) send it
                line = network.readline()  # 3) wait for a line from the server
                if not line:
                    break  # the server has left
                print(line.rstrip('\n'), flush=True)  # 4) show it
    except ConnectionError:
        pass  # the server has left abruptly: the end of the conversation all the same
