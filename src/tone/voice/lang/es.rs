use super::Words;

pub(super) const WORDS: Words = Words {
    say: "dijo dice dicen dijeron decía dicho diciendo",
    state: "afirmó afirma afirmaron afirmado afirmando declaró declara declararon declarado explicó
        explica explicaron explicado añadió añade añadiendo agregó agrega anunció anuncia anunciaron
        anunciado aseguró asegura aseguraron asegurado asegurando señaló señala señalaron señalado
        indicó indica indicaron indicado informó informa informaron precisó precisa respondió responde
        contestó contesta escribió escribe advirtió advierte advirtieron prometió promete confirmó
        confirma confirmaron confirmado negó niega reconoció reconoce admitió admite contó cuenta
        recordó recuerda preguntó pregunta subrayó subraya insistió insiste concluyó concluye lamentó
        lamenta denunció denuncia sostuvo sostiene manifestó manifiesta destacó destaca expresó
        expresa reiteró reitera opinó opina comentó comenta aclaró aclara replicó",
    manner: "continuó continúa prosiguió rio ríe gritó grita susurró susurra suspiró exclamó exclama
        bromeó bromea sonrió murmuró",
    judge: "calificó califica describió describe acusó acusa criticó critica condenó condena llamó
        llama tildó habló habla elogió elogia",
    think: "cree creía creen piensa pensaba espera esperaba teme temía considera",
    tell: "",
    participle: "añadiendo afirmando asegurando diciendo",
    decline: "rehusó evitó",
    according: "según de_acuerdo_con en_palabras_de a_juicio_de",
    be: "es era son eran fue fueron sido ser está estaba",
    auxiliary: "ha han había habían haber he",
    modal: "podría podrían debería puede pueden debe habría sería",
    negation: "no nunca",
    adverb: "también luego después ayer hoy además todavía ya sin_embargo lunes martes miércoles
        jueves viernes sábado domingo entonces asimismo",
    definite: "el la los las este esta estos estas",
    indefinite: "un una unos unas varios dos tres",
    possessive: "su sus nuestro nuestra mi mis",
    preposition: "de del a al en para por sobre con contra bajo sin entre hacia desde durante tras",
    that: "que si porqué cómo",
    relative: "quien cual",
    conjunction: "y e pero o",
    subordinator: "cuando mientras porque aunque antes",
    he: "él",
    she: "ella",
    they: "ellos ellas",
    it: "",
    i: "yo nosotros",
    titles: "señor:m señora:f sr:m sra:f don:m doña:f dr dra:f",
    roles: "portavoz portavoces vocero:m vocera:f
        ministro:m ministra:f
        presidente:m presidenta:f
        canciller
        alcalde:m alcaldesa:f
        diputado:m diputada:f senador:m senadora:f
        embajador:m embajadora:f
        director:m directora:f jefe:m jefa:f consejero:m consejera:f
        entrenador:m entrenadora:f técnico:m
        capitán:m capitana:f
        portero:m
        investigador:m investigadora:f científico:m científica:f profesor:m profesora:f
        analista economista
        abogado:m abogada:f
        juez:m jueza:f
        fiscal
        médico:m médica:f enfermera:f
        maestro:m maestra:f
        testigo
        vecino:m vecina:f vecinos
        policía:o
        ministerio:o gobierno:o tribunal:o
        empresa:o compañía:o grupo:o banco:o
        club:o sindicato:o
        estudio:d informe:d comunicado:d
        escritor:m escritora:f autor:m autora:f
        actor:m actriz:f cantante
        madre:f padre:m hijo:m hija:f hermano:m hermana:f",
    work: "libro novela película canción álbum artículo poema título serie diario obra titulada",
    naming: "llamado llamada llamados apodado apodada palabra término supuesto denominado",
    hearer: "periodistas",
    comma_opens_clause: false,
    dash_dialogue: true,
    drops_subject: true,
};
