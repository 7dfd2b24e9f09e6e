# SPDX-License-Identifier: EUPL-1.2
#
# The program itself writes what can be completed, from its commands and in the language of the user.
klantreis --generate-completion-script fish 2>/dev/null | source
# A file or folder can stand in the place of a command.
complete -c klantreis -n __fish_is_first_arg -F
