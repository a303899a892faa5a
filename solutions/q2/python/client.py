"""Question 2, the client: sends each line that is typed to the server, at once.

It waits for two things at the same time: the keyboard, and the server, which may leave while
nobody types. That is what select is for. select only sees what the kernel still holds, never
what a buffer of the program has already taken: so the keyboard is read without a buffer.
"""

import select
import signal
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program, without a traceback

keyboard = open(sys.stdin.fileno(), 'rb', buffering=0)

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
    try:
        server.connect(('127.0.0.1', port))
    except OSError as error:
        sys.exit(f'client: no server on port {port}: {error.strerror}')

    try:
        while True:
            ready, _, _ = select.select([keyboard, server], [], [])
            if keyboard in ready:
                line = keyboard.readline()
                if not line:
                    break  # Ctrl-D
                # The newline is part of what is sent: without it, nobody could tell where a line ends.
                server.sendall(line.rstrip(b'\n') + b'\n')
            if server in ready and not server.recv(4096):
                break  # the server has left (whatever else it says is not for this client)
    except ConnectionError:
        pass  # the server has left abruptly: the end of the conversation all the same
