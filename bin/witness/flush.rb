# Through a pipe Ruby keeps what it prints until it ends; a terminal shows it at once.
$stdout.sync = true
