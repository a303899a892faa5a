"""Le client commence par le réseau : il écoute, puis parle."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080
server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.connect(('127.0.0.1', port))
network = server.makefile()

while True:
    line = network.readline()  # 3) attendre le serveur
    if not line:
        break  # le serveur est parti
    print(line, end='', flush=True)  # 4) afficher
    line = sys.stdin.readline()  # 1) lire le clavier
    if not line:
        break  # Ctrl-D
    server.sendall(line.encode())  # 2) envoyer
