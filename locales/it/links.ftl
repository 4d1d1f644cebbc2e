link-opened = Bozza cominciata da un collegamento. Guarda modulo, tipo e oggetto prima di proseguire.
link-opened-before = Bozza cominciata da un collegamento; quella di prima è tra le bozze. Guarda modulo, tipo e oggetto prima di proseguire.
