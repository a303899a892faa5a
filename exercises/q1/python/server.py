"""Question 1, the server: waits on port 8080 and shows the lines that its client sends."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO: make a TCP socket, bind it to this port, listen, and accept one client.
# Let the port be used again at once after the program ends: setsockopt, SO_REUSEADDR (see the sheet).

# TODO: show on the screen each line that the client sends, as soon as it is complete.
# What one receive returns is not always one line: it may be less, it may be more.

# TODO: and remove this line.
print(f'server: still to be written (port {port})', file=sys.stderr)
