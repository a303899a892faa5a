"""Question 1, le serveur : attend sur le port 8080 et affiche les lignes que son client envoie."""

import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080

# TODO : créer une socket TCP, la lier à ce port, écouter, et accepter un client.
# Le port doit resservir dès que le programme s'est terminé : setsockopt, SO_REUSEADDR (voir le sujet).

# TODO : afficher à l'écran chaque ligne que le client envoie, dès qu'elle est complète.
# Une réception ne rend pas toujours une ligne : ce peut être moins, ce peut être plus.

# TODO : et supprimer cette ligne.
print(f'serveur : reste à écrire (port {port})', file=sys.stderr)
