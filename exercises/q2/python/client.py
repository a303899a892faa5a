"""Question 2, the client: sends each line that is typed to the server."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO: make a TCP socket, and connect it to 127.0.0.1 on this port.

# TODO: read the keyboard line by line, and send each line to the server at once.
# Where does a line end, for the server that receives it?

# TODO: and remove this line.
print(f'client: still to be written (port {port})', file=sys.stderr)
