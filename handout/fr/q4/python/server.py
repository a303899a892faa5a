"""Question 4, le serveur : chacun parle et écoute à tout moment."""

import os
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO : créer une socket TCP, la lier à ce port, écouter, et accepter un client.
# Le port doit resservir dès que le programme s'est terminé : setsockopt, SO_REUSEADDR (voir le sujet).

# TODO : créer un second processus (os.fork()), pour que chacun s'occupe d'un sens :
#   - l'un envoie au client chaque ligne que l'on tape
#   - l'autre affiche chaque ligne qui vient du client
# Que devient chacun d'eux quand le clavier se ferme (Ctrl-D), et quand le client s'en va ?

# TODO : et supprimer cette ligne.
print(f'serveur : reste à écrire (port {port})', file=sys.stderr)
