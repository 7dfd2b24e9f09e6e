# SPDX-License-Identifier: EUPL-1.2
#
# The program itself writes what can be completed, from its commands and in the language of the user.
# shellcheck shell=bash source=/dev/null
if source <(klantreis --generate-completion-script bash 2>/dev/null); then
  # A file or folder can stand in the place of a command.
  complete -o filenames -o bashdefault -o default -F _klantreis klantreis
fi
