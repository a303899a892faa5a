"""The client begins with the network: it listens, then speaks."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080
server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.connect(('127.0.0.1', port))
network = server.makefile()

while True:
    line = network.readline()  # 3) wait for the server
    if not line:
        break  # the server has left
    print(line, end='', flush=True)  # 4) show it
    line = sys.stdin.readline()  # 1) read the keyboard
    if not line:
        break  # Ctrl-D
    server.sendall(line.encode())  # 2) send it
