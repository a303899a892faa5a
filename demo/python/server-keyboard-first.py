"""The server begins with its keyboard: it speaks, then listens."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080
listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('127.0.0.1', port))
listener.listen()
client, address = listener.accept()
network = client.makefile()

while True:
    line = sys.stdin.readline()  # 7) read the keyboard
    if not line:
        break  # Ctrl-D
    client.sendall(line.encode())  # 8) send it
    line = network.readline()  # 5) wait for the client
    if not line:
        break  # the client has left
    print(line, end='', flush=True)  # 6) show it
