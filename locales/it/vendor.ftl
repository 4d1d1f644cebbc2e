# I tipi di richiesta e gli avvisi della guida del fornitore (par. 2.2), con parole nostre.
kind-anomalia = Errore o anomalia
    .about = Il programma non fa quello che dovrebbe.
kind-supporto = Supporto operativo
    .about = Rimediare a un’operazione sbagliata, o farsi aiutare a compierne una.
kind-formazione = Formazione o consulenza
    .about = Un appuntamento, di persona o a distanza, su un argomento.
vendor-notice-palass = Senza il servizio di assistenza tecnica (PALASS) questi interventi sono a pagamento (guida, par. 2.2).
vendor-notice-straordinaria = Senza il servizio di assistenza straordinaria questi interventi sono a pagamento (guida, par. 2.2).
