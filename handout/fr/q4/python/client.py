"""Question 4, le client : chacun parle et écoute à tout moment."""

import os
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO : créer une socket TCP, et la connecter à 127.0.0.1 sur ce port.

# TODO : créer un second processus (os.fork()), pour que chacun s'occupe d'un sens :
#   - l'un envoie au serveur chaque ligne que l'on tape
#   - l'autre affiche chaque ligne qui vient du serveur
# Que devient chacun d'eux quand le clavier se ferme (Ctrl-D), et quand le serveur s'en va ?

# TODO : et supprimer cette ligne.
print(f'client : reste à écrire (port {port})', file=sys.stderr)
