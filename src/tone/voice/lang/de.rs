use super::Words;

pub(super) const WORDS: Words = Words {
    say: "sagte sagt sagen sagten gesagt erklärte erklärt erklären erklärten teilte teilt mitgeteilt
        hieß heißt",
    state: "betonte betont betonten meinte meint meinten behauptete behauptet behaupteten berichtete
        berichtet berichteten warnte warnt warnten kündigte angekündigt ankündigte versprach verspricht
        bestätigte bestätigt bestätigten bestritt bestreitet antwortete antwortet entgegnete entgegnet
        erwiderte erwidert fügte ergänzte ergänzt fragte fragt schrieb schreibt schrieben gab räumte
        forderte fordert forderten kritisierte kritisiert lobte lobt versicherte versichert
        unterstrich unterstreicht stellte wies äußerte verkündete verkündet mahnte mahnt konstatierte
        argumentierte argumentiert beteuerte twitterte resümierte urteilte beklagte beklagt klagte
        prophezeite vermutete vermutet schilderte schildert erzählte erzählt verriet gestand gesteht
        drohte droht bekräftigte bekräftigt",
    manner: "lachte rief ruft flüsterte murmelte schrie seufzte grinste scherzte jubelte schwärmte
        polterte wetterte fuhr begann",
    judge: "nannte nennt nannten bezeichnete bezeichnet bezeichneten beschrieb beschreibt verurteilte
        verurteilt verurteilten warf wirft sprach spricht sprachen begrüßte begrüßt lobte kritisierte",
    think: "glaubt glaubte glauben hofft hoffte hoffen denkt dachte erwartet erwartete fürchtet
        befürchtet findet fand rechnet",
    tell: "erzählte erzählt versicherte versichert berichtete",
    according: "laut so nach_angaben_von nach_den_worten_von nach_ansicht_von nach_angaben_der
        nach_angaben_des",
    be: "ist war sind waren wurde wurden wird werden sei seien worden",
    auxiliary: "hat hatte haben hatten habe hätten hätte",
    modal: "würde würden könnte könnten kann können sollte soll sollen muss müssen müsse solle dürfte
        wolle",
    negation: "nicht nie kein keine",
    adverb: "auch dann später erneut wieder zudem außerdem jedoch aber dagegen hingegen gestern heute
        weiter daraufhin schließlich zugleich noch bereits mehrfach zunächst am_montag am_dienstag
        am_mittwoch am_donnerstag am_freitag am_samstag am_sonntag",
    definite: "der die das den dem des dieser diese dieses",
    indefinite: "ein eine einer einem einen mehrere zwei drei viele",
    possessive: "sein seine seiner seinem ihr ihre ihrer ihrem unser unsere mein meine",
    preposition: "von für bei in im an am auf mit aus zu zum zur gegen über unter zwischen nach vor
        durch ohne um seit wegen",
    that: "dass daß ob warum wie",
    relative: "welcher welche",
    conjunction: "und oder denn sondern",
    subordinator: "nachdem bevor während weil obwohl als wenn da bis",
    he: "er",
    she: "sie",
    they: "",
    it: "es",
    i: "ich wir",
    titles: "herr:m frau:f dr prof",
    roles: "sprecher:m sprecherin:f regierungssprecher:m regierungssprecherin:f polizeisprecher:m
        polizeisprecherin:f pressesprecher:m pressesprecherin:f
        minister:m ministerin:f außenminister:m außenministerin:f innenminister:m innenministerin:f
        finanzminister:m finanzministerin:f verteidigungsminister:m verteidigungsministerin:f
        kanzler:m kanzlerin:f bundeskanzler:m bundeskanzlerin:f
        präsident:m präsidentin:f bundespräsident:m
        ministerpräsident:m ministerpräsidentin:f
        bürgermeister:m bürgermeisterin:f
        chef:m chefin:f vorstandschef:m vorstandschefin:f geschäftsführer:m geschäftsführerin:f
        trainer:m trainerin:f
        kapitän:m kapitänin:f
        torwart:m torhüter:m torhüterin:f
        forscher:m forscherin:f wissenschaftler:m wissenschaftlerin:f professor:m professorin:f
        analyst:m analystin:f ökonom:m ökonomin:f
        anwalt:m anwältin:f verteidiger:m verteidigerin:f
        richter:m richterin:f
        staatsanwalt:m staatsanwältin:f staatsanwaltschaft:o
        arzt:m ärztin:f
        lehrer:m lehrerin:f
        zeuge:m zeugin:f
        nachbar:m nachbarin:f anwohner:m anwohnerin:f
        abgeordneter:m abgeordnete
        botschafter:m botschafterin:f
        polizei:o
        ministerium:o behörde:o regierung:o gericht:o
        unternehmen:o konzern:o firma:o bank:o
        verein:o verband:o gewerkschaft:o
        studie:d bericht:d mitteilung:d
        vorsitzender:m vorsitzende:f
        leiter:m leiterin:f direktor:m direktorin:f
        experte:m expertin:f experten
        autor:m autorin:f schriftsteller:m schriftstellerin:f
        schauspieler:m schauspielerin:f sänger:m sängerin:f
        mutter:f vater:m sohn:m tochter:f bruder:m schwester:f",
    work: "buch roman film lied song album artikel gedicht titel serie zeitung stück",
    naming: "sogenannte sogenannten sogenannter wort begriff spitzname namens genannt",
    hearer: "journalisten reportern mir uns ihm ihr",
    comma_opens_clause: true,
    ..Words::NONE
};
