"""Writes what has shells complete the program's words: `python -P packaging/write_completions.py FOLDER`.

The scripts only ask the program and hand over its answer (`variorum.cli.completing`), so they
need not be written anew with each command. A bash of 4.4, a zsh of 5 and a fish of 3 are enough.
"""

import sys
from pathlib import Path

from variorum.cli.completing import ASKED, LINE, WORD

PROGRAM = "variorum"
BASH = """\
# Completes variorum's commands, options, files and cases.
_variorum() {
    local kind value help quoted= word="${COMP_WORDS[COMP_CWORD]}" line="${COMP_LINE:0:COMP_POINT}"
    [[ $word == [\\"\\']* ]] && quoted=yes
    COMPREPLY=()
    while IFS=$'\\t' read -r kind value help; do
        case $kind in
        file)
            compopt -o default -o filenames 2>/dev/null
            ;;
        plain)
            [[ $value == *= ]] && compopt -o nospace 2>/dev/null
            [[ $quoted ]] || printf -v value %q "$value"
            COMPREPLY+=("$value")
            ;;
        esac
    done < <(@ASKED@=bash @LINE@="$line" @WORD@="$word" "$1" 2>/dev/null)
}
complete -F _variorum variorum
"""
ZSH = """\
#compdef variorum
# Completes variorum's commands, options, files and cases.
_variorum() {
    local kind value help line files
    local -a bare told open
    line="${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX"
    while IFS=$'\\t' read -r kind value help; do
        case $kind in
        (file) files=yes ;;
        (plain) [[ $value == *= ]] && open+=("${value//:/\\\\:}:$help") && continue
            [[ -n $help ]] && told+=("${value//:/\\\\:}:$help") || bare+=("$value") ;;
        esac
    done < <(@ASKED@=zsh @LINE@="$line" ${(Q)words[1]} 2>/dev/null)
    (( $#told )) && _describe -V variorum told
    (( $#open )) && _describe -V variorum open -S ''
    (( $#bare )) && compadd -a bare
    if [[ -n $files ]]; then
        compset -P '--*='
        _files
    fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _variorum "$@"
else
    compdef _variorum variorum
fi
"""
FISH = """\
# Completes variorum's commands, options, files and cases.
function __variorum_offers
    set -l line (commandline -cp | string collect)
    for offer in (@ASKED@=fish @LINE@="$line" variorum 2>/dev/null)
        set -l parts (string split \\t -- $offer)
        switch $parts[1]
            case file
                __fish_complete_path (commandline -ct)
            case plain
                printf '%s\\t%s\\n' $parts[2] $parts[3]
        end
    end
end
complete --command variorum --no-files --arguments '(__variorum_offers)'
"""
SCRIPTS = {
    "share/bash-completion/completions/variorum": BASH,
    "share/zsh/site-functions/_variorum": ZSH,
    "share/fish/vendor_completions.d/variorum.fish": FISH,
}


def write_completions(folder: Path) -> list[Path]:
    """One script for each shell, where that shell looks for it."""
    written = []
    for place, words in SCRIPTS.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            words.replace("@ASKED@", ASKED).replace("@LINE@", LINE).replace("@WORD@", WORD), encoding="utf-8"
        )
        written.append(path)
    return written


if __name__ == "__main__":
    for path in write_completions(Path(sys.argv[1])):
        print(path)
