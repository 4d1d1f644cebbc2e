# Che cosa non va in ciò che dicono impostazioni e policy: la riga è lasciata fuori, il resto vale.
remark-place-file = «{ $file }», riga { $line }, colonna { $column }
remark-place-registry = registro, «{ $registry }»
remark-unknown = { $place }: non c’è un’impostazione «{ $key }»
remark-misspelt = { $place }: non c’è un’impostazione «{ $key }»; forse «{ $near }»
remark-wrong = { $place }: per «{ $key }» serve { $wanted }, non { $found }
remark-only-it = { $place }: «{ $key }» vale solo nella policy di chi amministra
wanted-text = un testo
wanted-flag = sì o no (true o false; nel registro 1 o 0)
wanted-number = un numero intero da { $least } a { $most }
wanted-one-of = uno di questi valori: { $values }
wanted-texts = un elenco di testi
wanted-some-of = un elenco di questi valori: { $values }
wanted-hour = un’ora come { $example }
wanted-proxy = «system», «none» oppure un indirizzo come { $example }, senza nome utente né password

matters-title = { $count ->
    [one] Per chi amministra i computer: una riga delle impostazioni non si può usare ed è lasciata fuori
   *[other] Per chi amministra i computer: { $count } righe delle impostazioni non si possono usare e sono lasciate fuori
}
    .do = Il resto funziona e si può scrivere come sempre.
matters-about = Per chi amministra i computer
