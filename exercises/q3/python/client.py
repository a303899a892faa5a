"""Question 3, the client: a dialogue in which each side speaks in turn."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO: make a TCP socket, and connect it to 127.0.0.1 on this port.

# TODO: for ever, in this order (steps 1 to 4 of the sheet):
#   1) read a line at the keyboard
#   2) send it to the server
#   3) wait for a line from the server
#   4) show it on the screen

# TODO: and remove this line.
print(f'client: still to be written (port {port})', file=sys.stderr)
