use super::Words;

pub(super) const WORDS: Words = Words {
    say: "zei zegt zeggen zeiden gezegd vertelde vertelt vertellen aldus",
    state: "verklaarde verklaart verklaarden benadrukte benadrukt meldde meldt meldden waarschuwde
        waarschuwt waarschuwden beloofde belooft bevestigde bevestigt ontkende ontkent antwoordde
        antwoordt vroeg vraagt schreef schrijft voegde kondigde stelde stelt beweerde beweert liet
        riep reageerde reageert erkende erkent klaagde klaagt legde verzekerde verzekert eiste eist
        vond vindt",
    manner: "lachte fluisterde schreeuwde zuchtte mompelde juichte ging begon",
    judge:
        "noemde noemt noemden beschreef beschrijft veroordeelde veroordeelt beschuldigde beschuldigt
        prees prijst bekritiseerde sprak spreekt",
    think: "denkt dacht gelooft geloofde hoopt hoopte verwacht verwachtte vreest vreesde",
    tell: "vertelde vertelt",
    according: "volgens",
    be: "is was zijn waren werd werden wordt worden",
    auxiliary: "heeft had hebben hadden",
    modal: "zou zouden kan kunnen kon moet moeten mag zal zullen",
    negation: "niet nooit geen",
    adverb: "ook later toen opnieuw gisteren vandaag daarna verder eerder echter maandag dinsdag
        woensdag donderdag vrijdag zaterdag zondag nog",
    definite: "de het deze dit die",
    indefinite: "een enkele twee drie veel",
    possessive: "zijn haar hun ons onze mijn",
    preposition: "van voor bij in op met uit naar tegen over tussen na door zonder om sinds aan tot",
    that: "dat of waarom hoe",
    relative: "wie",
    conjunction: "en maar want",
    subordinator: "nadat voordat terwijl omdat hoewel als toen",
    he: "hij",
    she: "zij ze",
    they: "",
    it: "het",
    i: "ik wij we",
    titles: "meneer:m mevrouw:f heer:m dr prof",
    roles: "woordvoerder:m woordvoerster:f
        minister ministers
        premier president voorzitter burgemeester
        directeur directrice:f topman:m topvrouw:f
        trainer coach
        aanvoerder
        onderzoeker onderzoekers wetenschapper hoogleraar
        analist econoom
        advocaat advocate:f
        rechter
        officier
        arts dokter
        leraar lerares:f
        getuige getuigen
        buurman:m buurvrouw:f bewoner bewoners
        politie:o
        ministerie:o regering:o rechtbank:o
        bedrijf:o bank:o
        club:o vakbond:o
        onderzoek:d rapport:d
        leider schrijver schrijfster:f zanger zangeres:f
        moeder:f vader:m zoon:m dochter:f broer:m zus:f",
    work: "boek roman film lied album artikel gedicht titel serie krant",
    naming: "zogenaamde zogeheten woord term bijnaam genaamd",
    hearer: "journalisten verslaggevers mij ons hem haar",
    comma_opens_clause: false,
    ..Words::NONE
};
