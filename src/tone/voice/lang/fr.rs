use super::Words;

pub(super) const WORDS: Words = Words {
    say: "dit disent disait dire disant déclaré déclare déclarait déclarer affirmé affirme affirmait
        affirment affirmant",
    state: "expliqué explique expliquait expliquant ajouté ajoute ajoutait ajoutant annoncé annonce
        annonçait assuré assure assurait assurant estimé estime estimait estimant souligné souligne
        soulignait soulignant indiqué indique indiquait indiquant précisé précise précisait précisant
        répondu répond répondait répondit rétorqué rétorque répliqué réplique écrit écrivait écrivant
        averti avertit prévenu prévient promis promet confirmé confirme confirmait confirmant démenti
        nié nie reconnu reconnaît admis admet raconté raconte racontait rappelé rappelle rapporté
        rapporte demandé demande demandait noté note insisté insiste conclu conclut regretté regrette
        regrettait dénoncé dénonce dénonçait martelé martèle lancé lance confié confie témoigné
        témoigne plaidé plaide jugé juge soutenu soutient fait_savoir fait_valoir reproché",
    manner: "poursuivi poursuit poursuivait repris reprend murmuré murmure crié crie soupiré soupire
        souri sourit s'exclame s'emporte exclamé ironisé ironise plaisanté plaisante réagi réagit salué
        commenté commente résumé résume",
    judge: "qualifié qualifie qualifiait décrit accusé accuse accusait accusant critiqué critique
        condamné condamne parlé parle parlait évoqué évoque loué loue salué salue dénoncé dénonce",
    think: "pense pensait pensent croit croyait espère espérait craint craignait considère",
    tell: "",
    participle: "ajoutant affirmant assurant expliquant estimant soulignant indiquant précisant disant
        écrivant confirmant accusant",
    decline: "refusé refuse",
    according: "selon d'après pour_sa_part aux_yeux_de",
    be: "est était sont étaient été fut être",
    auxiliary: "a ont avait avaient ayant ai avons",
    modal: "pourrait pourraient devrait aurait auraient serait seraient peut doit va",
    negation: "pas jamais n ne",
    adverb: "aussi ensuite puis encore également toutefois cependant hier lundi mardi mercredi jeudi
        vendredi samedi dimanche déjà notamment ainsi enfin alors",
    definite: "le la les l ce cette ces",
    indefinite: "un une des plusieurs deux trois",
    possessive: "son sa ses leur leurs notre nos mon ma mes",
    preposition: "de du d à au aux en dans pour par sur avec contre sous sans entre chez vers depuis
        lors",
    that: "que qu si pourquoi comment",
    relative: "qui dont où",
    conjunction: "et mais ou donc car",
    subordinator: "après avant pendant lorsque quand comme puisque tandis",
    he: "il",
    she: "elle",
    they: "ils elles",
    it: "ça cela",
    i: "je j nous on",
    titles: "m:m mr:m monsieur:m mme:f madame:f mlle:f dr pr",
    roles: "porte-parole
        ministre ministres
        président:m présidente:f
        premier_ministre:m première_ministre:f chancelier:m chancelière:f
        maire
        député:m députée:f sénateur:m sénatrice:f élu:m élue:f
        ambassadeur:m ambassadrice:f diplomate
        directeur:m directrice:f patron:m patronne:f pdg chef cheffe:f
        entraîneur:m entraîneuse:f sélectionneur:m
        capitaine
        gardien:m gardienne:f
        chercheur:m chercheuse:f scientifique professeur professeure:f
        analyste économiste
        avocat:m avocate:f
        juge
        procureur:m procureure:f
        médecin infirmier:m infirmière:f
        enseignant:m enseignante:f
        témoin
        voisin:m voisine:f habitant:m habitante:f habitants
        police:o gendarmerie:o
        ministère:o gouvernement:o tribunal:o
        entreprise:o groupe:o société:o banque:o
        club:o syndicat:o association:o
        étude:d rapport:d communiqué:d
        écrivain:m écrivaine:f auteur:m autrice:f
        acteur:m actrice:f chanteur:m chanteuse:f réalisateur:m réalisatrice:f
        mère:f père:m fils:m fille:f frère:m sœur:f",
    work: "livre roman film chanson album article poème titre série journal pièce intitulé",
    naming: "soi-disant surnommé surnommée baptisé baptisée mot terme appelé",
    hearer: "journalistes",
    comma_opens_clause: false,
    dash_dialogue: true,
    ..Words::NONE
};
