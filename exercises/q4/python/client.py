"""Question 4, the client: both sides speak and listen at any time."""

import os
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO: make a TCP socket, and connect it to 127.0.0.1 on this port.

# TODO: make a second process (os.fork()), so that each takes care of one direction:
#   - one sends to the server every line that is typed
#   - one shows every line that comes from the server
# What becomes of each of them when the keyboard ends (Ctrl-D), and when the server leaves?

# TODO: and remove this line.
print(f'client: still to be written (port {port})', file=sys.stderr)
