"""Question 3, le client : un dialogue où l'on parle chacun son tour."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO : créer une socket TCP, et la connecter à 127.0.0.1 sur ce port.

# TODO : indéfiniment, dans cet ordre (étapes 1 à 4 du sujet) :
#   1) lire une ligne au clavier
#   2) l'envoyer au serveur
#   3) attendre une ligne du serveur
#   4) l'afficher à l'écran

# TODO : et supprimer cette ligne.
print(f'client : reste à écrire (port {port})', file=sys.stderr)
