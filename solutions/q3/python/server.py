"""Question 3, the server: listens first, then speaks, then listens again.

If it began with its keyboard, nothing would be shown before both had typed. If the client began
by listening, both would wait for a line that nobody sends: a deadlock.
"""

import signal
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program, without a traceback

keyboard = open(sys.stdin.fileno(), encoding='utf-8', errors='replace')

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(('', port))
    except OSError as error:
        sys.exit(f'server: cannot use port {port}: {error.strerror}')
    listener.listen()
    client, address = listener.accept()
# Here the listener is closed: a dialogue has two sides, and a second client is turned away at once.

with client:
    try:
        with client.makefile(encoding='utf-8', errors='replace', newline='\n') as network:
            while True:
                line = network.readline()  # 5) wait for a line from the client
                if not line:
                    break  # the client has left
                print(line.rstrip('\n'), flush=True)  # 6) show it
                line = keyboard.readline()  # 7) read a line at the keyboard
                if not line:
                    break  # Ctrl-D
                client.sendall((line.rstrip('\n') + '\n').encode())  # 8) send it
    except ConnectionError:
        pass  # the client has left abruptly: the end of the conversation all the same
