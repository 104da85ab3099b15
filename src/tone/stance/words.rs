//! Words of cooperation and conflict, in the spirit of CAMEO's quad classes; our own lists.

use super::ActKind;

/// What a word does to the stance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::tone) struct Sense {
    /// −1..=1 by itself.
    pub weight: f32,
    /// The class of act that it names.
    pub kind: ActKind,
    /// What it does to the words after it.
    pub role: Role,
}

/// Roles beside a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tone) enum Role {
    /// None.
    Plain,
    /// Ends what follows: `suspend`, `lift`.
    Ender,
    /// Is against what follows: `reject`, `oppose`.
    Refuser,
    /// Asks somebody for what follows: `urge`.
    Demand,
    /// Says that what follows is not so: `deny`.
    Denial,
}

/// Verbs with their forms, by class and weight.
pub(super) const VERBS: &[(ActKind, f32, &str)] = &[
    (
        ActKind::VerbalCooperation,
        0.7,
        "agree welcome thank praise endorse congratulate commend \
        applaud apologise apologize reaffirm hail pledge reconcile compromise appreciate salute \
        compliment cooperate collaborate reassure sympathise sympathize forgive pardon console \
        acclaim concur befriend embrace placate pacify appease liaise coordinate co-ordinate mend \
        vouch bless relent laud broker concede toast felicitate extol cheer hearten mollify soothe \
        woo accommodate reciprocate harmonise harmonize empathise empathize absolve exonerate vindicate",
    ),
    (
        ActKind::VerbalCooperation,
        0.45,
        "support invite promise accept approve mediate consult \
        negotiate back assure encourage acknowledge consent propose offer greet honour honor",
    ),
    (ActKind::VerbalCooperation, 0.2, "discuss host engage confer"),
    (
        ActKind::MaterialCooperation,
        0.7,
        "ratify assist aid donate rescue normalise normalize \
        disarm partner unite merge reunite rebuild reconstruct repatriate demine disband \
        co-found pool reimburse subsidise subsidize sponsor evacuate liberalise liberalize escort vaccinate refund recompense indemnify bankroll \
        underwrite resettle rehouse rehire decommission demilitarise demilitarize legalise legalize liberate reunify twin",
    ),
    (
        ActKind::MaterialCooperation,
        0.45,
        "sign help restore resume reopen grant reinstate \
        join hire lend shelter dismantle fund share exchange contribute reward extend repay compensate demobilise \
        ally relieve",
    ),
    (ActKind::MaterialCooperation, 0.25, "provide deliver invest supply finance facilitate"),
    (
        ActKind::VerbalConflict,
        -0.7,
        "accuse condemn denounce criticise criticize blame threaten \
        rebuke slam lambast deplore insult vilify castigate berate decry scold censure ridicule mock \
        antagonise antagonize smear excoriate lambaste chastise admonish reprimand upbraid deride \
        taunt jeer heckle boo belittle denigrate malign slander discredit disparage impugn revile \
        repudiate disown snub shun scoff fume rail bully blackmail menace revolt squabble \
        bicker spar wrangle impeach indict lash boycott deprecate disavow gripe grumble remonstrate hector \
        harangue hiss jibe goad incite arraign prosecute litigate overrule tussle outrage offend snipe curse defame \
        demonise demonize humiliate stonewall filibuster renege deceive cheat betray shame denigrate mislead",
    ),
    (
        ActKind::VerbalConflict,
        -0.55,
        "object protest disagree clash dispute complain sue \
        disapprove warn caution blast chide contest balk baulk bristle bemoan allege defy flout contradict quarrel feud undermine",
    ),
    (ActKind::VerbalConflict, -0.35, "regret summon question challenge resent lament"),
    (
        ActKind::MaterialConflict,
        -0.8,
        "attack invade bomb assault raid ambush sabotage retaliate \
        blockade annex torture bombard shell kidnap abduct loot plunder pillage ransack overthrow persecute storm hijack \
        pound pummel strafe besiege encircle ram torch raze vandalise vandalize cripple massacre \
        slaughter assassinate murder lynch oust topple depose purge repress suppress oppress crush \
        brutalise brutalize subjugate terrorise terrorize infiltrate hack overrun stab behead exterminate uproot pelt \
        execute mutilate conquer subdue quell flog bludgeon rob counterattack trample desecrate defile \
        mistreat maltreat maim strangle decimate",
    ),
    (
        ActKind::MaterialConflict,
        -0.6,
        "expel punish seize occupy detain arrest imprison jail \
        harass intimidate evict embargo boycott confiscate escalate violate provoke encroach \
        obstruct coerce deport blacklist banish impound intercept sack expropriate repel extort \
        infringe trespass handcuff conscript displace dispossess poach barricade disenfranchise muzzle gag \
        censor outlaw proscribe exile excommunicate ostracise ostracize repossess sideline disqualify",
    ),
    (
        ActKind::MaterialConflict,
        -0.4,
        "deploy mobilise mobilize impose ban penalise penalize fine \
        bar recall",
    ),
];

/// Verbs that end or refuse what follows; their weight counts where nothing follows.
pub(super) const ENDERS: &[(f32, &str)] = &[
    (-0.5, "refuse cancel block scrap abandon scuttle derail torpedo thwart"),
    (0.4, "unblock"),
    (-0.35, "suspend halt withdraw freeze revoke terminate violate undermine delay"),
    (0.45, "lift drop settle ease release waive resolve defuse free"),
    (0.0, "stop end cease avoid prevent reduce renounce relax remove overcome delete"),
];

/// Verbs that are against what follows.
pub(super) const REFUSERS: &str = "reject veto dismiss oppose rebuff spurn repudiate resist";

/// Forms of verbs that after a determiner are nouns without stance.
pub(super) const NOUNS: &str = "storm storms shell shells ram rams host hosts bar bars annex annexes fine pound pounds torch torches \
    object objects hack pool pools share shares sign signs rail rails blast lash shun questions question \
    contest contests fund funds supply supplies finance finances rally head heads exchange exchanges \
    recall boo mend press desert caution back shame twin toast gag exile mine";

/// What stands before a noun.
pub(super) const DETERMINERS: &str = "the a an this that these those his her its their our my your two three four five six \
    seven eight nine ten several many some all no each every another <number>";

/// Verbs that ask others for something.
pub(super) const DEMANDS: &str = "urge demand request implore press";

/// Words as they stand, by class and weight.
pub(super) const WORDS: &[(ActKind, f32, &str)] = &[
    (
        ActKind::VerbalCooperation,
        0.6,
        "cooperation co-operation dialogue partnership friendship \
        friendly solidarity consensus goodwill reconciliation rapprochement constructive gratitude \
        grateful cordial respectful conciliatory understanding collaboration hospitality \
        fruitful closely amicable amicably praise camaraderie brotherly neighbourly thaw \
        harmony harmonious productive rapport amity affection blessing plaudits ovation kinship courteous congratulations unanimous unanimously warmly backing",
    ),
    (
        ActKind::VerbalCooperation,
        0.4,
        "sympathy warmth regards prayers handshake respects felicitations goodwill kindness generosity assurances \
        unity courtesy tribute endorsement gift agreement deal accord treaty pact alliance peace peaceful \
        peacefully trust talks negotiations compromise condolences support invitation joint jointly mutual proposal \
        together common détente olive promise apology",
    ),
    (
        ActKind::MaterialCooperation,
        0.45,
        "ceasefire truce aid assistance relief donation \
        memorandum peacekeepers merger partners humanitarian teamed rebuilt lent safety hospitals medics rescuers shelter compensation amnesty \
        reparations",
    ),
    (
        ActKind::VerbalConflict,
        -0.6,
        "accusation accusations condemnation threat threats ultimatum \
        criticism objection objections complaint complaints dispute disputes tension tensions \
        provocation provocations provocative hostile hostility confrontation confrontational row \
        unacceptable interference rift feud outrage lawsuit backlash grievance grievances insult \
        lies falsehoods falsehood slur slurs affront traitor traitors insincere absurd baseless \
        groundless outrageous shameful hypocrisy hypocritical cowardly irresponsible unjustified \
        inflammatory belligerent combative defiant defiance rebuke rebukes reproach reproaches \
        disgrace disgraceful fabrication farce betrayal sham slander recrimination recriminations acrimony acrimonious animosity enmity barbs tirade vitriol \
        incitement smears ridicule contempt scorn disdain \
        denunciation protests slanderous dissatisfaction collapse collapsed disagreement scathing quarrel infighting standoff anger \
        furious",
    ),
    (
        ActKind::VerbalConflict,
        -0.35,
        "violation violations deadlock stalemate rivalry distrust \
        mistrust illegal bitter impasse",
    ),
    (
        ActKind::MaterialConflict,
        -0.7,
        "invasion attack attacks hostilities aggression blockade \
        airstrike airstrikes retaliation reprisal reprisals onslaught siege ambushes bombings bombing \
        massacre atrocity atrocities raid raids assault bombardment shelling rebelled rebelling offensive \
        gunmen militants stabbing shooting shootings ambush arson vandals looters looting incursion incursions cyberattack cyberattacks coup violence crackdown strikes torn",
    ),
    (
        ActKind::MaterialConflict,
        -0.5,
        "sanctions sanction embargo tariff tariffs missile missiles \
        boycott occupation expulsion arrests lockout eviction troops war conflict fighting rockets \
        picket walkout stoppage blacklist ban",
    ),
];

/// Forms of irregular verbs, and words of two classes that are mostly one.
pub(super) const IRREGULAR: &[(ActKind, f32, Role, &str)] = &[
    (ActKind::MaterialConflict, -0.6, Role::Plain, "fought fight fights overran"),
    (
        ActKind::MaterialCooperation,
        0.45,
        Role::Plain,
        "unfreeze unfreezes unfroze unfrozen unfreezing",
    ),
    (ActKind::MaterialConflict, -0.35, Role::Plain, "strike locked gunfire tear"),
    (
        ActKind::MaterialConflict,
        -0.4,
        Role::Ender,
        "broke break breaks broken breaking severed sever \
        tore cancelled cancelling withdrew withdrawn quit quits quitting cut froze frozen walked walks",
    ),
    (ActKind::VerbalConflict, -0.2, Role::Denial, "denied deny denies denying denial"),
    (ActKind::VerbalConflict, -0.5, Role::Ender, "refusal ruled"),
    (ActKind::VerbalCooperation, 0.0, Role::Demand, "called calls calling told asked"),
];
