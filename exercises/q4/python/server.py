"""Question 4, the server: both sides speak and listen at any time."""

import os
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO: make a TCP socket, bind it to this port, listen, and accept one client.
# Let the port be used again at once after the program ends: setsockopt, SO_REUSEADDR (see the sheet).

# TODO: make a second process (os.fork()), so that each takes care of one direction:
#   - one sends to the client every line that is typed
#   - one shows every line that comes from the client
# What becomes of each of them when the keyboard ends (Ctrl-D), and when the client leaves?

# TODO: and remove this line.
print(f'server: still to be written (port {port})', file=sys.stderr)
