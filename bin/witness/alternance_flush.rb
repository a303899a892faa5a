# Through a pipe Ruby keeps what it prints until it ends; a terminal shows it at once.
$stdout.sync = true
# RUBYLIB named this folder so that RUBYOPT could load this file, from a path of any spelling: the program's own path
# becomes what it would be without it.
$LOAD_PATH.delete_if { |folder| File.identical?(folder, __dir__) }
