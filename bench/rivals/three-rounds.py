"""q3, three rounds, as one writes it with pexpect: python3 three-rounds.py PYTHON FOLDER

Its default timeout, 30 s, decides. Exit code 0 when every line was shown, else 1.
"""

import re
import sys
import time

import pexpect

python, folder = sys.argv[1:]


def start(program):
    return pexpect.spawn(python, ['-u', f'{folder}/{program}'], encoding='utf-8', echo=False)


def listens():
    with open('/proc/net/tcp') as table:
        return re.search(r':1F90 .* 0A ', table.read())


server = start('server.py')
while not listens():  # it prints nothing when it listens: that is asked of the system
    time.sleep(0.01)
client = start('client.py')
try:
    for question, answer in [('bonjour', 'salut'), ('ca va', 'oui'), ('on mange', 'volontiers')]:
        client.sendline(question)
        server.expect_exact(question)
        server.sendline(answer)
        client.expect_exact(answer)
except (pexpect.TIMEOUT, pexpect.EOF) as error:
    sys.exit(type(error).__name__)
