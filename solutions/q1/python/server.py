"""Question 1, the server: waits on port 8080 and shows the lines that its client sends.

TCP carries a stream of bytes and knows nothing of lines: what one send wrote may arrive in
several pieces, and several sends may arrive as one. A line is what ends with a newline, so the
program asks for lines: makefile() gives the connection the readline() of a text file.
"""

import signal
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends the program, without a traceback

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
    # The port can be used again at once, even if connections of an earlier run are still fading away.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(('', port))
    except OSError as error:
        sys.exit(f'server: cannot use port {port}: {error.strerror}')
    listener.listen()
    client, address = listener.accept()

# errors='replace': a byte that is not UTF-8 is shown as a replacement character and kills nobody.
# newline='\n': this character alone ends a line.
with client, client.makefile(encoding='utf-8', errors='replace', newline='\n') as network:
    try:
        for line in network:  # ends when the client has closed its side
            print(line.rstrip('\n'), flush=True)  # shown now, even if the screen is a pipe
    except ConnectionError:
        pass  # the client has left abruptly: the end of the conversation all the same
