# What is wrong with what settings and policy say: the line is left out, the rest holds.
remark-place-file = “{ $file }”, line { $line }, column { $column }
remark-place-registry = registry, “{ $registry }”
remark-unknown = { $place }: there is no setting “{ $key }”
remark-misspelt = { $place }: there is no setting “{ $key }”; perhaps “{ $near }”
remark-wrong = { $place }: “{ $key }” needs { $wanted }, not { $found }
remark-only-it = { $place }: “{ $key }” counts only in the administrators’ policy
wanted-text = a text
wanted-flag = yes or no (true or false; in the registry 1 or 0)
wanted-number = a whole number from { $least } to { $most }
wanted-one-of = one of these values: { $values }
wanted-texts = a list of texts
wanted-some-of = a list of these values: { $values }
wanted-hour = an hour such as { $example }
wanted-proxy = “system”, “none” or an address such as { $example }, without user name and password

matters-title = { $count ->
    [one] For who administers the computers: a line of the settings cannot be used and is left out
   *[other] For who administers the computers: { $count } lines of the settings cannot be used and are left out
}
    .do = Everything else works, and you can write as always.
matters-about = For who administers the computers
