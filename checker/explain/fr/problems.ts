import type { problems as en } from '../en/problems.ts';

/** Pourquoi un travail est introuvable, ou ne peut pas être joué sur cette machine. */
export const problems: Readonly<Record<keyof typeof en, string>> = {
  'problem.unknown-question':
    '{word} : cette question n’existe pas ; écrivez {count, plural, one {} other {{others} ou }}{last}',
  'problem.no-dialogue-named': '--only {name} : {questions} n’a pas de dialogue {name} ; il a {names}',
  'problem.no-dialogues': '{question} n’a pas de dialogues : il n’y en a aucun dans {dir}',
  'problem.no-dialogue-at-level': '--level {level} : {questions} n’a aucun dialogue de ce niveau',
  'problem.which-question':
    'quelle question ? nommez-la, comme dans `npm run check -- {example} --dir {dir}`',
  'problem.command-not-needed':
    '--{role} : la question {number} ne demande qu’un {role, select, client {serveur ; ses dialogues jouent eux-mêmes le client} other {client ; ses dialogues jouent eux-mêmes le serveur}}',
  'problem.no-solutions':
    '--solution : cette copie du TP est celle des étudiants, sans les solutions ; retirez cette option pour vérifier vos propres programmes',
  'problem.nothing-to-explore':
    '--explore : {question} n’a pas de règle d’où tirer des dialogues ; laissez cette option de côté',
  'problem.command-missing': '{question} demande {option} COMMANDE',
  'problem.command-not-found':
    '--{role} {command} : il n’y a pas de programme {word} ; vérifiez son nom ou son chemin',
  'problem.command-not-executable':
    '--{role} {command} : {word} n’est pas exécutable ; `chmod +x {word}` le rend exécutable',
  'problem.command-line-ends':
    '--{role} {command} : {word} a les fins de ligne de Windows (CR LF), que le système prend pour une partie des mots ; enregistrez-le avec celles d’Unix (LF), comme le fait `dos2unix {word}`',
  'problem.command-no-interpreter':
    '--{role} {command} : la première ligne de {word} nomme {interpreter}, que cette machine n’a pas ; installez-le, ou corrigez cette ligne',
  'problem.no-such-dialogue-file': '{file} : ce fichier de dialogue n’existe pas ; vérifiez le chemin',
  'problem.no-dialogue-file':
    '{file} : ce n’est pas un fichier de dialogue (un fichier ordinaire d’au plus 1 Mo)',
  'problem.dialogue-not-text': '{file} : ce n’est pas du texte en UTF-8 ; enregistrez-le dans ce codage',
  'problem.missing-tool': '{program} a besoin de {tool}, que cette machine n’a pas : {fix}',
  'problem.broken-tool':
    '{program} a besoin de {tool}, qui ne fonctionne pas sur cette machine{hasSaid, select, yes { : {said}} other { : il n’a rien fait}} ; {remedy}',
  'problem.no-build-folder':
    'il faut un dossier pour les programmes compilés, et aucun de ceux-ci n’est accessible en écriture : {folders} ; nommez-en un avec XDG_CACHE_HOME',
  'problem.build-folder-noexec':
    '{folder} : les programmes ne peuvent pas y être exécutés (système de fichiers monté avec noexec) ; nommez un autre dossier avec XDG_CACHE_HOME',
  'problem.few-descriptors':
    'le vérificateur peut ouvrir {limit} fichiers ici, et il en faut {least} pour un dialogue ; permettez-en plus, par exemple avec `ulimit -n 1024`',
  'problem.few-processes':
    'il reste {free} processus à lancer ici, et il en faut au moins {least} pour un dialogue ; arrêtez d’autres programmes, ou permettez-en plus, par exemple avec `ulimit -u 1024`',
  'problem.no-terminal':
    '--terminal : aucun pseudo-terminal ne peut être ouvert sur cette machine ({device}, par koffi sous Linux) ; vérifiez sans --terminal, ou lancez `npm run doctor`',
  'problem.no-sandbox':
    'impossible de créer un bac à sable sur cette machine : {why, select, missing {{said} n’est pas installé ; installez-le, par exemple avec `sudo apt install bubblewrap util-linux`} namespaces {il faut des espaces de noms pour le réseau et les processus, et le système n’en permet aucun ; `npm run doctor` dit pourquoi} unreadable {seul root peut lire {said}, et dans un bac à sable les programmes sont un autre utilisateur ; installez-le pour tous, par exemple dans /usr/local} other {bwrap dit : {said}}}',
  'problem.long-line':
    '--terminal : une ligne tapée à un terminal a au plus {most} octets, et ce dialogue en tape une de {bytes} ; jouez-le sans --terminal',
  'problem.workers-lost':
    '{tries} machines de la file l’ont joué, et chacune s’est arrêtée avant la fin ; jouez-le seul, par exemple avec `npm run check`, et voyez ce qu’il fait à la machine',
  'problem.exhausted': '{what} : cette machine y met une limite ; {remedy}',
  'remedy.memory': 'libérez de la mémoire, ou relevez la limite (ulimit -v), puis vérifiez de nouveau',
  'remedy.disk': 'faites de la place sur le disque, ou nommez un autre dossier avec XDG_CACHE_HOME',
  'remedy.limit':
    'relevez la limite (`ulimit -a` les énumère : -n fichiers ouverts, -u processus, -f taille d’un fichier)',
  'remedy.file': 'installez ce qu’il lui faut : {fix}',
  'problem.port-held':
    'le port {port} est utilisé par {holder} ; arrêtez ce programme, ou choisissez un autre port avec --port',
  'problem.port-holder': '{command} (processus {pid})',
  'problem.port-holder-unknown': 'un programme d’un autre utilisateur',
  'problem.checker-fault':
    'le vérificateur lui-même est tombé en panne, ce qui ne dit rien de vos programmes : {what}',
  'problem.no-folder': '{dir} : ce dossier n’existe pas ; nommez-en un autre avec --dir',
  'problem.not-a-folder': '{dir} : c’est un fichier ; nommez le dossier où il se trouve avec --dir',
  'problem.unreadable': '{path} : illisible ; regardez ses droits avec `ls -l`',
  'problem.no-source': '{path} : ce n’est pas un fichier source (un fichier ordinaire d’au plus 1 Mo)',
  'problem.empty-folder':
    '{dir} : le dossier est vide ; mettez-y vos programmes, ou nommez-en un autre avec --dir',
  'problem.nothing-fits':
    '{dir} : aucun programme ne s’appelle comme {wanted} ; il n’y a que {there} : renommez-le, ou servez-vous de --server et --client',
  'problem.ambiguous':
    '{dir} : {files} pourraient chacun être {role, select, server {le serveur} other {le client}} ; gardez-en un, ou nommez-le avec --{role}',
};
