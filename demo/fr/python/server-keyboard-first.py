"""Le serveur commence par son clavier : il parle, puis écoute."""

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
    line = sys.stdin.readline()  # 7) lire le clavier
    if not line:
        break  # Ctrl-D
    client.sendall(line.encode())  # 8) envoyer
    line = network.readline()  # 5) attendre le client
    if not line:
        break  # le client est parti
    print(line, end='', flush=True)  # 6) afficher
