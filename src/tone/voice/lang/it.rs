use super::Words;

pub(super) const WORDS: Words = Words {
    say: "detto dice dicono disse dissero dicendo diceva",
    state: "dichiarato dichiara dichiarò affermato afferma affermò affermando spiegato spiega spiegò
        spiegando aggiunto aggiunge aggiunse aggiungendo annunciato annuncia annunciò assicurato
        assicura sottolineato sottolinea sottolineò sottolineando precisato precisa risposto risponde
        rispose scritto scrive scrisse avvertito avverte promesso promette confermato conferma
        confermò negato nega ammesso ammette raccontato racconta raccontò ricordato ricorda chiesto
        chiede chiese osservato osserva insistito insiste concluso conclude riferito riferisce
        denunciato denuncia sostenuto sostiene commentato commenta replicato replica ribadito
        ribadisce lamentato lamenta",
    manner: "continuato continua proseguito prosegue urlato urla sussurrato sussurra esclamato esclama
        scherzato scherza sorriso sorride tuonato tuona",
    judge: "definito definisce definì descritto descrive accusato accusa accusò criticato critica
        condannato condanna chiamato chiama parlato parla lodato loda",
    think: "crede credeva pensa pensava spera sperava teme ritiene",
    tell: "",
    participle: "dicendo affermando spiegando aggiungendo sottolineando",
    decline: "rifiutato",
    according: "secondo a_detta_di stando_a a_parere_di",
    be: "è era sono erano fu stato stata essere viene",
    auxiliary: "ha hanno aveva avevano ho abbiamo avendo",
    modal: "potrebbe potrebbero dovrebbe può deve sarebbe avrebbe",
    negation: "non mai",
    adverb: "anche poi ieri oggi inoltre ancora tuttavia però lunedì martedì mercoledì giovedì venerdì
        sabato domenica infine già",
    definite: "il lo la i gli le l questo questa",
    indefinite: "un uno una alcuni due tre",
    possessive: "suo sua suoi sue loro nostro nostra mio mia",
    preposition: "di del dello della dei degli delle a al alla in nel nella per da dal dalla su sul
        con contro senza tra fra durante verso",
    that: "che se perché come",
    relative: "cui quale",
    conjunction: "e ed ma o",
    subordinator: "dopo prima mentre quando poiché sebbene",
    he: "lui egli",
    she: "lei",
    they: "essi",
    it: "",
    i: "io noi",
    titles: "signor:m signora:f sig:m dott:m dottoressa:f don:m prof onorevole",
    roles: "portavoce
        ministro:m ministra:f
        presidente premier cancelliere:m
        sindaco:m sindaca:f
        deputato:m deputata:f senatore:m senatrice:f
        ambasciatore:m ambasciatrice:f
        direttore:m direttrice:f capo amministratore:m
        allenatore:m allenatrice:f tecnico:m ct:m
        capitano:m
        portiere:m
        ricercatore:m ricercatrice:f scienziato:m scienziata:f professore:m professoressa:f
        analista economista
        avvocato:m avvocata:f legale
        giudice
        procuratore:m pm
        medico infermiera:f
        insegnante
        testimone
        vicino:m vicina:f abitanti
        polizia:o carabinieri:o
        ministero:o governo:o tribunale:o
        azienda:o società:o gruppo:o banca:o
        club:o sindacato:o
        studio:d rapporto:d nota:d comunicato:d
        scrittore:m scrittrice:f autore:m autrice:f
        attore:m attrice:f cantante regista
        madre:f padre:m figlio:m figlia:f fratello:m sorella:f",
    work: "libro romanzo film canzone album articolo poesia titolo serie giornale intitolato",
    naming: "cosiddetto cosiddetta cosiddetti soprannominato soprannominata parola termine",
    hearer: "giornalisti",
    comma_opens_clause: false,
    dash_dialogue: true,
    drops_subject: true,
};
