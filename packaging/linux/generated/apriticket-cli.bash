_apriticket__cli() {
    local i cur prev opts cmd
    COMPREPLY=()
    if [[ "${BASH_VERSINFO[0]}" -ge 4 ]]; then
        cur="$2"
    else
        cur="${COMP_WORDS[COMP_CWORD]}"
    fi
    prev="$3"
    cmd=""
    opts=""

    for i in "${COMP_WORDS[@]:0:COMP_CWORD}"
    do
        case "${cmd},${i}" in
            ",$1")
                cmd="apriticket__cli"
                ;;
            apriticket__cli,account)
                cmd="apriticket__cli__subcmd__account"
                ;;
            apriticket__cli,addresses)
                cmd="apriticket__cli__subcmd__addresses"
                ;;
            apriticket__cli,check)
                cmd="apriticket__cli__subcmd__check"
                ;;
            apriticket__cli,compose)
                cmd="apriticket__cli__subcmd__compose"
                ;;
            apriticket__cli,doctor)
                cmd="apriticket__cli__subcmd__doctor"
                ;;
            apriticket__cli,help)
                cmd="apriticket__cli__subcmd__help"
                ;;
            apriticket__cli,history)
                cmd="apriticket__cli__subcmd__history"
                ;;
            apriticket__cli,outbox)
                cmd="apriticket__cli__subcmd__outbox"
                ;;
            apriticket__cli,policy)
                cmd="apriticket__cli__subcmd__policy"
                ;;
            apriticket__cli,rules)
                cmd="apriticket__cli__subcmd__rules"
                ;;
            apriticket__cli,send)
                cmd="apriticket__cli__subcmd__send"
                ;;
            apriticket__cli,trial)
                cmd="apriticket__cli__subcmd__trial"
                ;;
            apriticket__cli__subcmd__account,forget-password)
                cmd="apriticket__cli__subcmd__account__subcmd__forget__subcmd__password"
                ;;
            apriticket__cli__subcmd__account,help)
                cmd="apriticket__cli__subcmd__account__subcmd__help"
                ;;
            apriticket__cli__subcmd__account,sign-in)
                cmd="apriticket__cli__subcmd__account__subcmd__sign__subcmd__in"
                ;;
            apriticket__cli__subcmd__account,sign-out)
                cmd="apriticket__cli__subcmd__account__subcmd__sign__subcmd__out"
                ;;
            apriticket__cli__subcmd__account__subcmd__help,forget-password)
                cmd="apriticket__cli__subcmd__account__subcmd__help__subcmd__forget__subcmd__password"
                ;;
            apriticket__cli__subcmd__account__subcmd__help,help)
                cmd="apriticket__cli__subcmd__account__subcmd__help__subcmd__help"
                ;;
            apriticket__cli__subcmd__account__subcmd__help,sign-in)
                cmd="apriticket__cli__subcmd__account__subcmd__help__subcmd__sign__subcmd__in"
                ;;
            apriticket__cli__subcmd__account__subcmd__help,sign-out)
                cmd="apriticket__cli__subcmd__account__subcmd__help__subcmd__sign__subcmd__out"
                ;;
            apriticket__cli__subcmd__addresses,diff)
                cmd="apriticket__cli__subcmd__addresses__subcmd__diff"
                ;;
            apriticket__cli__subcmd__addresses,export)
                cmd="apriticket__cli__subcmd__addresses__subcmd__export"
                ;;
            apriticket__cli__subcmd__addresses,fetch)
                cmd="apriticket__cli__subcmd__addresses__subcmd__fetch"
                ;;
            apriticket__cli__subcmd__addresses,help)
                cmd="apriticket__cli__subcmd__addresses__subcmd__help"
                ;;
            apriticket__cli__subcmd__addresses,import)
                cmd="apriticket__cli__subcmd__addresses__subcmd__import"
                ;;
            apriticket__cli__subcmd__addresses,restore)
                cmd="apriticket__cli__subcmd__addresses__subcmd__restore"
                ;;
            apriticket__cli__subcmd__addresses,search)
                cmd="apriticket__cli__subcmd__addresses__subcmd__search"
                ;;
            apriticket__cli__subcmd__addresses,show)
                cmd="apriticket__cli__subcmd__addresses__subcmd__show"
                ;;
            apriticket__cli__subcmd__addresses__subcmd__help,diff)
                cmd="apriticket__cli__subcmd__addresses__subcmd__help__subcmd__diff"
                ;;
            apriticket__cli__subcmd__addresses__subcmd__help,export)
                cmd="apriticket__cli__subcmd__addresses__subcmd__help__subcmd__export"
                ;;
            apriticket__cli__subcmd__addresses__subcmd__help,fetch)
                cmd="apriticket__cli__subcmd__addresses__subcmd__help__subcmd__fetch"
                ;;
            apriticket__cli__subcmd__addresses__subcmd__help,help)
                cmd="apriticket__cli__subcmd__addresses__subcmd__help__subcmd__help"
                ;;
            apriticket__cli__subcmd__addresses__subcmd__help,import)
                cmd="apriticket__cli__subcmd__addresses__subcmd__help__subcmd__import"
                ;;
            apriticket__cli__subcmd__addresses__subcmd__help,restore)
                cmd="apriticket__cli__subcmd__addresses__subcmd__help__subcmd__restore"
                ;;
            apriticket__cli__subcmd__addresses__subcmd__help,search)
                cmd="apriticket__cli__subcmd__addresses__subcmd__help__subcmd__search"
                ;;
            apriticket__cli__subcmd__addresses__subcmd__help,show)
                cmd="apriticket__cli__subcmd__addresses__subcmd__help__subcmd__show"
                ;;
            apriticket__cli__subcmd__help,account)
                cmd="apriticket__cli__subcmd__help__subcmd__account"
                ;;
            apriticket__cli__subcmd__help,addresses)
                cmd="apriticket__cli__subcmd__help__subcmd__addresses"
                ;;
            apriticket__cli__subcmd__help,check)
                cmd="apriticket__cli__subcmd__help__subcmd__check"
                ;;
            apriticket__cli__subcmd__help,compose)
                cmd="apriticket__cli__subcmd__help__subcmd__compose"
                ;;
            apriticket__cli__subcmd__help,doctor)
                cmd="apriticket__cli__subcmd__help__subcmd__doctor"
                ;;
            apriticket__cli__subcmd__help,help)
                cmd="apriticket__cli__subcmd__help__subcmd__help"
                ;;
            apriticket__cli__subcmd__help,history)
                cmd="apriticket__cli__subcmd__help__subcmd__history"
                ;;
            apriticket__cli__subcmd__help,outbox)
                cmd="apriticket__cli__subcmd__help__subcmd__outbox"
                ;;
            apriticket__cli__subcmd__help,policy)
                cmd="apriticket__cli__subcmd__help__subcmd__policy"
                ;;
            apriticket__cli__subcmd__help,rules)
                cmd="apriticket__cli__subcmd__help__subcmd__rules"
                ;;
            apriticket__cli__subcmd__help,send)
                cmd="apriticket__cli__subcmd__help__subcmd__send"
                ;;
            apriticket__cli__subcmd__help,trial)
                cmd="apriticket__cli__subcmd__help__subcmd__trial"
                ;;
            apriticket__cli__subcmd__help__subcmd__account,forget-password)
                cmd="apriticket__cli__subcmd__help__subcmd__account__subcmd__forget__subcmd__password"
                ;;
            apriticket__cli__subcmd__help__subcmd__account,sign-in)
                cmd="apriticket__cli__subcmd__help__subcmd__account__subcmd__sign__subcmd__in"
                ;;
            apriticket__cli__subcmd__help__subcmd__account,sign-out)
                cmd="apriticket__cli__subcmd__help__subcmd__account__subcmd__sign__subcmd__out"
                ;;
            apriticket__cli__subcmd__help__subcmd__addresses,diff)
                cmd="apriticket__cli__subcmd__help__subcmd__addresses__subcmd__diff"
                ;;
            apriticket__cli__subcmd__help__subcmd__addresses,export)
                cmd="apriticket__cli__subcmd__help__subcmd__addresses__subcmd__export"
                ;;
            apriticket__cli__subcmd__help__subcmd__addresses,fetch)
                cmd="apriticket__cli__subcmd__help__subcmd__addresses__subcmd__fetch"
                ;;
            apriticket__cli__subcmd__help__subcmd__addresses,import)
                cmd="apriticket__cli__subcmd__help__subcmd__addresses__subcmd__import"
                ;;
            apriticket__cli__subcmd__help__subcmd__addresses,restore)
                cmd="apriticket__cli__subcmd__help__subcmd__addresses__subcmd__restore"
                ;;
            apriticket__cli__subcmd__help__subcmd__addresses,search)
                cmd="apriticket__cli__subcmd__help__subcmd__addresses__subcmd__search"
                ;;
            apriticket__cli__subcmd__help__subcmd__addresses,show)
                cmd="apriticket__cli__subcmd__help__subcmd__addresses__subcmd__show"
                ;;
            apriticket__cli__subcmd__help__subcmd__history,delete)
                cmd="apriticket__cli__subcmd__help__subcmd__history__subcmd__delete"
                ;;
            apriticket__cli__subcmd__help__subcmd__history,list)
                cmd="apriticket__cli__subcmd__help__subcmd__history__subcmd__list"
                ;;
            apriticket__cli__subcmd__help__subcmd__history,number)
                cmd="apriticket__cli__subcmd__help__subcmd__history__subcmd__number"
                ;;
            apriticket__cli__subcmd__help__subcmd__history,read)
                cmd="apriticket__cli__subcmd__help__subcmd__history__subcmd__read"
                ;;
            apriticket__cli__subcmd__help__subcmd__history,search)
                cmd="apriticket__cli__subcmd__help__subcmd__history__subcmd__search"
                ;;
            apriticket__cli__subcmd__help__subcmd__outbox,confirm)
                cmd="apriticket__cli__subcmd__help__subcmd__outbox__subcmd__confirm"
                ;;
            apriticket__cli__subcmd__help__subcmd__outbox,drop)
                cmd="apriticket__cli__subcmd__help__subcmd__outbox__subcmd__drop"
                ;;
            apriticket__cli__subcmd__help__subcmd__outbox,list)
                cmd="apriticket__cli__subcmd__help__subcmd__outbox__subcmd__list"
                ;;
            apriticket__cli__subcmd__help__subcmd__outbox,retry)
                cmd="apriticket__cli__subcmd__help__subcmd__outbox__subcmd__retry"
                ;;
            apriticket__cli__subcmd__help__subcmd__outbox,run)
                cmd="apriticket__cli__subcmd__help__subcmd__outbox__subcmd__run"
                ;;
            apriticket__cli__subcmd__help__subcmd__policy,check)
                cmd="apriticket__cli__subcmd__help__subcmd__policy__subcmd__check"
                ;;
            apriticket__cli__subcmd__help__subcmd__policy,show)
                cmd="apriticket__cli__subcmd__help__subcmd__policy__subcmd__show"
                ;;
            apriticket__cli__subcmd__history,delete)
                cmd="apriticket__cli__subcmd__history__subcmd__delete"
                ;;
            apriticket__cli__subcmd__history,help)
                cmd="apriticket__cli__subcmd__history__subcmd__help"
                ;;
            apriticket__cli__subcmd__history,list)
                cmd="apriticket__cli__subcmd__history__subcmd__list"
                ;;
            apriticket__cli__subcmd__history,number)
                cmd="apriticket__cli__subcmd__history__subcmd__number"
                ;;
            apriticket__cli__subcmd__history,read)
                cmd="apriticket__cli__subcmd__history__subcmd__read"
                ;;
            apriticket__cli__subcmd__history,search)
                cmd="apriticket__cli__subcmd__history__subcmd__search"
                ;;
            apriticket__cli__subcmd__history__subcmd__help,delete)
                cmd="apriticket__cli__subcmd__history__subcmd__help__subcmd__delete"
                ;;
            apriticket__cli__subcmd__history__subcmd__help,help)
                cmd="apriticket__cli__subcmd__history__subcmd__help__subcmd__help"
                ;;
            apriticket__cli__subcmd__history__subcmd__help,list)
                cmd="apriticket__cli__subcmd__history__subcmd__help__subcmd__list"
                ;;
            apriticket__cli__subcmd__history__subcmd__help,number)
                cmd="apriticket__cli__subcmd__history__subcmd__help__subcmd__number"
                ;;
            apriticket__cli__subcmd__history__subcmd__help,read)
                cmd="apriticket__cli__subcmd__history__subcmd__help__subcmd__read"
                ;;
            apriticket__cli__subcmd__history__subcmd__help,search)
                cmd="apriticket__cli__subcmd__history__subcmd__help__subcmd__search"
                ;;
            apriticket__cli__subcmd__outbox,confirm)
                cmd="apriticket__cli__subcmd__outbox__subcmd__confirm"
                ;;
            apriticket__cli__subcmd__outbox,drop)
                cmd="apriticket__cli__subcmd__outbox__subcmd__drop"
                ;;
            apriticket__cli__subcmd__outbox,help)
                cmd="apriticket__cli__subcmd__outbox__subcmd__help"
                ;;
            apriticket__cli__subcmd__outbox,list)
                cmd="apriticket__cli__subcmd__outbox__subcmd__list"
                ;;
            apriticket__cli__subcmd__outbox,retry)
                cmd="apriticket__cli__subcmd__outbox__subcmd__retry"
                ;;
            apriticket__cli__subcmd__outbox,run)
                cmd="apriticket__cli__subcmd__outbox__subcmd__run"
                ;;
            apriticket__cli__subcmd__outbox__subcmd__help,confirm)
                cmd="apriticket__cli__subcmd__outbox__subcmd__help__subcmd__confirm"
                ;;
            apriticket__cli__subcmd__outbox__subcmd__help,drop)
                cmd="apriticket__cli__subcmd__outbox__subcmd__help__subcmd__drop"
                ;;
            apriticket__cli__subcmd__outbox__subcmd__help,help)
                cmd="apriticket__cli__subcmd__outbox__subcmd__help__subcmd__help"
                ;;
            apriticket__cli__subcmd__outbox__subcmd__help,list)
                cmd="apriticket__cli__subcmd__outbox__subcmd__help__subcmd__list"
                ;;
            apriticket__cli__subcmd__outbox__subcmd__help,retry)
                cmd="apriticket__cli__subcmd__outbox__subcmd__help__subcmd__retry"
                ;;
            apriticket__cli__subcmd__outbox__subcmd__help,run)
                cmd="apriticket__cli__subcmd__outbox__subcmd__help__subcmd__run"
                ;;
            apriticket__cli__subcmd__policy,check)
                cmd="apriticket__cli__subcmd__policy__subcmd__check"
                ;;
            apriticket__cli__subcmd__policy,help)
                cmd="apriticket__cli__subcmd__policy__subcmd__help"
                ;;
            apriticket__cli__subcmd__policy,show)
                cmd="apriticket__cli__subcmd__policy__subcmd__show"
                ;;
            apriticket__cli__subcmd__policy__subcmd__help,check)
                cmd="apriticket__cli__subcmd__policy__subcmd__help__subcmd__check"
                ;;
            apriticket__cli__subcmd__policy__subcmd__help,help)
                cmd="apriticket__cli__subcmd__policy__subcmd__help__subcmd__help"
                ;;
            apriticket__cli__subcmd__policy__subcmd__help,show)
                cmd="apriticket__cli__subcmd__policy__subcmd__help__subcmd__show"
                ;;
            *)
                ;;
        esac
    done

    case "${cmd}" in
        apriticket__cli)
            opts="-h -V --json --trial --language --help --version check compose send addresses outbox history rules doctor policy account trial help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 1 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__account)
            opts="-h --json --trial --language --help sign-in sign-out forget-password help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__account__subcmd__forget__subcmd__password)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__account__subcmd__help)
            opts="sign-in sign-out forget-password help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__account__subcmd__help__subcmd__forget__subcmd__password)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__account__subcmd__help__subcmd__help)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__account__subcmd__help__subcmd__sign__subcmd__in)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__account__subcmd__help__subcmd__sign__subcmd__out)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__account__subcmd__sign__subcmd__in)
            opts="-h --device --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__account__subcmd__sign__subcmd__out)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses)
            opts="-h --json --trial --language --help show search import diff fetch export restore help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__diff)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__export)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__fetch)
            opts="-h --yes --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__help)
            opts="show search import diff fetch export restore help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__help__subcmd__diff)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__help__subcmd__export)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__help__subcmd__fetch)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__help__subcmd__help)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__help__subcmd__import)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__help__subcmd__restore)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__help__subcmd__search)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__help__subcmd__show)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__import)
            opts="-h --dry-run --allow-domain --yes --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --allow-domain)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__restore)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__search)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__addresses__subcmd__show)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__check)
            opts="-h --jsonl --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --jsonl)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__compose)
            opts="-h --out --for-client --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --out)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__doctor)
            opts="-h --password-stdin --client --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help)
            opts="check compose send addresses outbox history rules doctor policy account trial help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__account)
            opts="sign-in sign-out forget-password"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__account__subcmd__forget__subcmd__password)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__account__subcmd__sign__subcmd__in)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__account__subcmd__sign__subcmd__out)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__addresses)
            opts="show search import diff fetch export restore"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__addresses__subcmd__diff)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__addresses__subcmd__export)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__addresses__subcmd__fetch)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__addresses__subcmd__import)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__addresses__subcmd__restore)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__addresses__subcmd__search)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__addresses__subcmd__show)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__check)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__compose)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__doctor)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__help)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__history)
            opts="list search read number delete"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__history__subcmd__delete)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__history__subcmd__list)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__history__subcmd__number)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__history__subcmd__read)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__history__subcmd__search)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__outbox)
            opts="list run retry confirm drop"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__outbox__subcmd__confirm)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__outbox__subcmd__drop)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__outbox__subcmd__list)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__outbox__subcmd__retry)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__outbox__subcmd__run)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__policy)
            opts="show check"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__policy__subcmd__check)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__policy__subcmd__show)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__rules)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__send)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__help__subcmd__trial)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history)
            opts="-h --json --trial --language --help list search read number delete help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__delete)
            opts="-h --all --drafts --yes --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__help)
            opts="list search read number delete help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__help__subcmd__delete)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__help__subcmd__help)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__help__subcmd__list)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__help__subcmd__number)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__help__subcmd__read)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__help__subcmd__search)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__list)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__number)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__read)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__history__subcmd__search)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox)
            opts="-h --json --trial --language --help list run retry confirm drop help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__confirm)
            opts="-h --not-sent --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__drop)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__help)
            opts="list run retry confirm drop help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__help__subcmd__confirm)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__help__subcmd__drop)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__help__subcmd__help)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__help__subcmd__list)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__help__subcmd__retry)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__help__subcmd__run)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__list)
            opts="-h --for-it --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__retry)
            opts="-h --password-stdin --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__outbox__subcmd__run)
            opts="-h --password-stdin --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__policy)
            opts="-h --json --trial --language --help show check help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__policy__subcmd__check)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__policy__subcmd__help)
            opts="show check help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__policy__subcmd__help__subcmd__check)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__policy__subcmd__help__subcmd__help)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__policy__subcmd__help__subcmd__show)
            opts=""
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 4 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__policy__subcmd__show)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 3 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__rules)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__send)
            opts="-h --via --out --password-stdin --remember --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --via)
                    COMPREPLY=($(compgen -W "smtp client eml" -- "${cur}"))
                    return 0
                    ;;
                --out)
                    COMPREPLY=($(compgen -f "${cur}"))
                    return 0
                    ;;
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
        apriticket__subcmd__cli__subcmd__trial)
            opts="-h --json --trial --language --help"
            if [[ ${cur} == -* || ${COMP_CWORD} -eq 2 ]] ; then
                COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
                return 0
            fi
            case "${prev}" in
                --language)
                    COMPREPLY=($(compgen -W "it en" -- "${cur}"))
                    return 0
                    ;;
                *)
                    COMPREPLY=()
                    ;;
            esac
            COMPREPLY=( $(compgen -W "${opts}" -- "${cur}") )
            return 0
            ;;
    esac
}

if [[ "${BASH_VERSINFO[0]}" -eq 4 && "${BASH_VERSINFO[1]}" -ge 4 || "${BASH_VERSINFO[0]}" -gt 4 ]]; then
    complete -F _apriticket__cli -o nosort -o bashdefault -o default apriticket-cli
else
    complete -F _apriticket__cli -o bashdefault -o default apriticket-cli
fi
