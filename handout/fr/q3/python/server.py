"""Question 3, le serveur : un dialogue où l'on parle chacun son tour."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO : créer une socket TCP, la lier à ce port, écouter, et accepter un client.
# Le port doit resservir dès que le programme s'est terminé : setsockopt, SO_REUSEADDR (voir le sujet).

# TODO : indéfiniment, dans cet ordre (étapes 5 à 8 du sujet) :
#   5) attendre une ligne du client
#   6) l'afficher à l'écran
#   7) lire une ligne au clavier
#   8) l'envoyer au client

# TODO : et supprimer cette ligne.
print(f'serveur : reste à écrire (port {port})', file=sys.stderr)
