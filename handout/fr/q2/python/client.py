"""Question 2, le client : envoie au serveur chaque ligne que l'on tape."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO : créer une socket TCP, et la connecter à 127.0.0.1 sur ce port.

# TODO : lire le clavier ligne par ligne, et envoyer aussitôt chaque ligne au serveur.
# Où finit une ligne, pour le serveur qui la reçoit ?

# TODO : et supprimer cette ligne.
print(f'client : reste à écrire (port {port})', file=sys.stderr)
