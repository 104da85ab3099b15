use super::Words;

pub(super) const WORDS: Words = Words {
 say: "said says say saying told tells tell telling went_on_to_say goes_on_to_say
        has_it put_it puts_it",
 state: "added adds adding announced announces announce announcing argued argues argue arguing asserted asserts
        assert asserting claimed claims claim claiming insisted insists insist insisting confirmed
        confirms confirm confirming denied denies deny denying stressed stresses stress stressing
        noted notes noting warned warns warn warning stated states stating acknowledged
        acknowledges acknowledge acknowledging admitted admits admit admitting conceded concedes
        concede conceding explained explains explain explaining predicted predicts predict
        predicting promised promises promising pledged pledges pledging vowed vows
         vowing revealed reveals reveal revealing contended contends contend contending
        maintained maintains maintain maintaining reiterated reiterates reiterate reiterating
        repeated emphasized emphasizes emphasize emphasizing emphasised emphasises emphasise
        emphasising declared declares declare declaring commented comments commenting remarked
        remarks remarking observed observes observing replied replies replying
        responded responds respond responding answered answers answering countered counters
        countering retorted retorts retorting recalled recalls recall recalling complained
        complains complain complaining lamented laments lament lamenting boasted boasts 
        boasting alleged alleges allege alleging cautioned cautions caution cautioning wrote writes
        write writing testified testifies testify testifying disclosed discloses disclose
        disclosing suggested suggests suggest suggesting indicated indicates indicate indicating
        hinted hints hinting agreed agrees agree agreeing concluded concludes conclude
        concluding asked asks ask asking reported reports reporting pointed_out points_out point_out
        pointing_out protested protests protesting swore swears tweeted tweets tweeting posted
        reckoned reckons reckon estimated estimates estimating disagreed disagrees disagreeing
        ruled rules objected objects joked jokes joking quipped quips quipping threatened threatens
        threatening signalled signaled clarified clarifies recounted recounts informed informs
        informing reminded reminds reminding assured assures assuring advised advises proclaimed
        proclaims affirmed affirms affirming underscored underscores underlined underlines
        underlining highlighted highlights reassured reassures apologised apologized guessed guesses
        forecast forecasts voiced summed_up sums_up called_out posited opined opines testifying
        communicated related relates specified specifies mentioned mentions mentioning proposed
        proposes speculated speculates countersigned attested attests argues",
 manner: "laughed laughs laughing smiled smiles smiling sighed sighs shrugged shrugs shouted shouts
        shouting cried cries yelled yells whispered whispers muttered mutters murmured murmurs
        exclaimed exclaims thundered thunders snapped snaps fumed fumes gushed gushes enthused
        enthuses mused muses sniffed sniffs grinned grins nodded nods continued continues continuing
        began begins started read reads reading concluded grumbled grumbles growled growls groaned
        groans screamed screams sobbed sobs wondered wonders interjected interjects interrupted
        interrupts chimed_in chimes_in shot_back shoots_back hit_back hits_back fired_back went_on
        goes_on called called_out begged begs pleaded pleads demanded demands urged urges chuckled
        chuckles beamed beams winced spat hissed barked roared bellowed crowed raged rages
        volunteered volunteers offered offers ventured ventures broke_in cut_in texted texts emailed
        emails chanted chants sang prayed quoted sums_it_up summed_it_up thought thinks recites
        remembers remembered",
 judge: "called calls calling described describes describing dubbed dubs branded brands branding
        labelled labeled labels labelling denounced denounces denouncing condemned condemns
        condemning hailed hails hailing praised praises praising criticised criticized criticises
        criticizes criticising slammed slams slamming blasted blasts blasting dismissed dismisses
        dismissing termed terms characterised characterized characterises characterizes accused
        accuses accusing blamed blames blaming thanked thanks thanking compared compares comparing
        welcomed welcomes welcoming deemed deems cited cites citing lauded lauds saluted ridiculed
        ridicules mocked mocks lambasted derided derides decried decries rejected rejects rejecting
        spoke_of speaks_of speaking_of spoke_instead_of talked_of talks_of complained_of warned_of
        warns_of likened likens referred_to refers_to credited credits hit_out_at lashed_out_at
        attacked attacks attacking urged urges urging demanded demands demanding wants wanted
        expressed expresses expressing vowed pledged promised boasted bemoaned bemoans portrayed
        attributed attributes congratulated apologised_for found finds considers considered sees saw
        regards regarded denied branded sounded",
 think: "thinks think thought believes believe believed hopes hope hoped expects expect expected
        fears fear feared feels feel felt doubts doubt doubted worries worry worried suspects
        suspected agrees knows considers assumes assumed",
 tell: "told tells tell telling informed informs informing reminded reminds reminding assured
        assures assuring reassured reassures advised advises",
 participle: "saying telling adding announcing arguing asserting claiming insisting confirming
        denying stressing noting warning stating acknowledging admitting conceding explaining
        predicting promising pledging vowing revealing contending maintaining reiterating
        emphasizing emphasising declaring commenting remarking replying responding recalling
        complaining lamenting boasting alleging cautioning writing testifying suggesting indicating
        hinting concluding asking reporting pointing_out calling describing branding labelling
        denouncing condemning hailing praising criticising slamming blasting dismissing accusing
        blaming thanking comparing welcoming citing rejecting urging demanding expressing joking
        threatening assuring reminding underlining affirming continuing objecting disagreeing
        attacking mentioning quipping answering",
 decline: "declined declines declining refused refuses refusing failed fails unable unwilling
        reluctant stopped_short_of",
 according: "according_to in_the_words_of in_the_view_of in_the_opinion_of as_reported_by
        as_stated_by quoting",
 be: "is was were are be been being 's 're got gets",
 auxiliary: "has have had having did does do will wo 've 'd 'll",
 modal: "would could might may should can must ca cannot",
 negation: "not n't never n nor neither hardly no nobody none",
 adverb: "also later then still once again repeatedly recently previously earlier always often
        sometimes publicly privately quickly flatly simply just only now today yesterday reportedly
        reluctantly bluntly angrily happily cheerfully quietly calmly tearfully proudly sadly
        jokingly wryly rightly wrongly famously initially finally subsequently immediately
        separately meanwhile however too instead ever even already soon openly strongly vehemently
        firmly categorically dryly softly loudly briefly nervously simply merely clearly explicitly
        specifically monday tuesday wednesday thursday friday saturday sunday therefore thus
        eventually afterwards afterward defiantly emphatically optimistically ruefully tartly",
 definite: "the this that these those",
 indefinite: "a an one another some several many two three four five six most other few both no
        any each every",
 possessive: "his her its their our my your whose",
 preposition: "of for at in on with from to by against about over under between among within
        without near outside inside behind across through into onto upon during despite including
        like unlike via toward towards besides beside around beyond than",
 that: "that whether if why how",
 relative: "who which whom where",
 conjunction: "and but or yet nor",
 subordinator: "so after before when while as because although though since until unless once if
        whereas",
 he: "he",
 she: "she",
 they: "they",
 it: "it",
 i: "i we",
 titles: "mr:m mister:m sir:m lord:m mrs:f ms:f miss:f mx dame:f lady:f madam:f madame:f dr prof
        rev fr:m sen rep gov gen col lt sgt capt cpl maj adm hon st king:m queen:f prince:m
        princess:f ma",
 roles: "spokesman:m spokeswoman:f spokesperson spokespeople spokesmen
        minister ministers
        chancellor
        premier prime_minister
        president presidents
        secretary
        senator senators
        congressman:m congresswoman:f lawmaker lawmakers legislator legislators mp mps
        governor governors
        mayor mayors
        ambassador ambassadors envoy envoys diplomat diplomats
        official officials officer officers
        ceo chief_executive chief boss executive executives chief_executive_officer
        chairman:m chairwoman:f chairperson chair
        founder founders co-founder
        director directors head
        manager managers
        coach coaches trainer
        captain skipper
        player players
        goalkeeper keeper
        striker forward
        midfielder defender winger
        champion
        analyst analysts economist economists strategist strategists
        scientist scientists researcher researchers professor professors author authors academic
        study:d report:d paper:d survey:d statement:d document:d letter:d memo:d filing:d
        doctor doctors surgeon physician physicians radiologist
        nurse nurses
        lawyer lawyers attorney attorneys solicitor barrister counsel
        judge judges justice magistrate
        prosecutor prosecutors
        inspector detective detectives constable sergeant superintendent
        general colonel major commander lieutenant admiral
        police:o
        witness witnesses bystander onlooker
        victim victims survivor survivors
        resident residents neighbour neighbours neighbor neighbors locals villager villagers
        teacher teachers
        student students pupil pupils
        farmer farmers
        fisherman:m fishermen:m
        worker workers employee employees staff
        union:o unions:o
        leader leaders
        activist activists campaigner campaigners protester protesters
        expert experts specialist specialists
        critic critics reviewer
        writer novelist poet
        actor actress:f
        director filmmaker
        singer musician pianist
        artist painter sculptor
        journalist journalists reporter reporters editor correspondent
        source sources insider insiders
        company:o firm:o group:o retailer:o manufacturer:o bank:o airline:o carmaker:o maker:o companies:o
        firms:o groups:o retailers:o manufacturers:o banks:o airlines:o carmakers:o makers:o
        ministry:o department:o ministries:o departments:o
        government:o administration:o cabinet:o governments:o
        agency:o authority:o regulator:o regulators:o watchdog:o commission:o agencies:o
        authorities:o watchdogs:o
        court:o tribunal:o courts:o
        committee:o panel:o board:o committees:o
        club:o team:o side:o league:o federation:o association:o clubs:o teams:o associations:o
        party:o opposition:o parties:o
        council:o councils:o
        university:o institute:o universities:o
        hospital:o charity:o hospitals:o charities:o
        army:o navy:o military:o
        newspaper:o magazine:o newspapers:o
        organisation:o organization:o
        businessman:m businesswoman:f entrepreneur
        mother:f mum:f mom:f
        father:m dad:m
        son:m
        daughter:f
        brother:m
        sister:f
        wife:f widow:f
        husband:m
        man:m gentleman:m
        woman:f
        boy:m
        girl:f
        child children
        friend friends
        colleague colleagues
        counterpart counterparts
        investor investors shareholder shareholders trader traders broker brokers
        customer customers consumer consumers client clients
        driver drivers passenger passengers commuter commuters
        voter voters supporter supporters opponent opponents
        parent parents patient patients
        negotiator negotiators mediator mediators
        owner owners engineer engineers
        refugee refugees migrant migrants
        rebel rebels separatist separatists
        supervisor supervisors
        instructor mentor tutor
        organiser organizer organisers organizers
        headteacher headmaster:m headmistress:f principal
        chef baker butcher
        partner partners
        commentator columnist
        historian archaeologist sociologist psychologist philosopher
        relative relatives cousin uncle:m aunt:f nephew:m niece:f grandmother:f grandfather:m parent parents
        visitor visitors tourist tourists guest guests
        consultant consultants auditor accountant banker
        developer designer architect
        curator librarian
        firefighter firefighters paramedic
        soldier soldiers
        monk nun:f rabbi imam
        voter voters
        refugee refugees migrant migrants
        deputy
        negotiator negotiators
        owner landlord:m landlady:f shopkeeper
        customer customers passenger passengers
        driver drivers pilot pilots
        defendant accused
        suspect
        candidate candidates
        adviser advisers advisor advisors aide aides
        investor investors
        trader traders
        pope:m bishop archbishop priest
        botanist biologist chemist physicist engineer engineers astronomer geologist
        veteran
        people person somebody someone
        supporter supporters fan fans
        speaker moderator host presenter
        user users
        commander-in-chief
        treasurer
        negotiator
        groundsman:m
        chief_inspector
        opponent opponents rival rivals
        interviewer
        shopper shoppers",
 work: "book novel film movie song album article essay paper poem play series show magazine
        newspaper titled entitled headlined documentary painting exhibition single track episode
        column headline slogan chapter blog podcast",
 naming: "so-called so_called nicknamed nickname known_as alias word words term phrase
        named dubbed brand codenamed code-named billed_as labelled_as",
 hearer: "reporters journalists us me you him her them lawmakers parliament analysts investors it",
 comma_opens_clause: false,
 dash_dialogue: false,
 drops_subject: false,
};
