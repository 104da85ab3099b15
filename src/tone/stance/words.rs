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
    /// Ends or refuses what follows: `suspend`, `reject`.
    Ender,
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
        compliment cooperate collaborate reassure sympathise",
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
        disarm partner unite",
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
        antagonise antagonize smear",
    ),
    (
        ActKind::VerbalConflict,
        -0.55,
        "oppose object protest disagree clash dispute complain sue \
        disapprove warn blast chide contradict quarrel feud undermine",
    ),
    (ActKind::VerbalConflict, -0.35, "regret summon question challenge resent lament"),
    (
        ActKind::MaterialConflict,
        -0.8,
        "attack invade bomb assault raid ambush sabotage retaliate \
        blockade annex torture bombard shell kidnap loot overthrow persecute storm hijack",
    ),
    (
        ActKind::MaterialConflict,
        -0.6,
        "expel punish seize occupy detain arrest imprison jail \
        harass intimidate evict embargo boycott confiscate escalate violate provoke encroach \
        obstruct coerce deport blacklist",
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
    (-0.5, "reject veto refuse cancel block scrap abandon"),
    (-0.35, "suspend halt withdraw freeze revoke terminate violate undermine delay dismiss"),
    (0.45, "lift drop settle ease release waive resolve defuse free"),
    (0.0, "stop end cease avoid prevent reduce renounce relax remove overcome delete"),
];

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
        fruitful closely amicable amicably praise",
    ),
    (
        ActKind::VerbalCooperation,
        0.4,
        "agreement deal accord treaty pact alliance peace peaceful \
        peacefully trust talks negotiations compromise condolences support invitation joint jointly mutual proposal \
        together unity common détente olive promise apology",
    ),
    (
        ActKind::MaterialCooperation,
        0.45,
        "ceasefire truce aid assistance relief donation \
        memorandum peacekeepers merger partners humanitarian teamed rebuilt lent safety",
    ),
    (
        ActKind::VerbalConflict,
        -0.6,
        "accusation accusations condemnation threat threats ultimatum \
        criticism objection objections complaint complaints dispute disputes tension tensions \
        provocation provocations provocative hostile hostility confrontation confrontational row \
        unacceptable interference rift feud outrage lawsuit backlash grievance grievances insult \
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
        airstrike airstrikes retaliation raid raids assault bombardment shelling offensive \
        incursion incursions cyberattack cyberattacks coup violence crackdown strikes torn",
    ),
    (
        ActKind::MaterialConflict,
        -0.5,
        "sanctions sanction embargo tariff tariffs missile missiles \
        boycott occupation expulsion arrests lockout eviction troops war conflict fighting rockets \
        picket walkout blacklist ban",
    ),
];

/// Forms of irregular verbs, and words of two classes that are mostly one.
pub(super) const IRREGULAR: &[(ActKind, f32, Role, &str)] = &[
    (ActKind::MaterialConflict, -0.6, Role::Plain, "fought fight fights"),
    (ActKind::MaterialConflict, -0.35, Role::Plain, "strike locked gunfire tear"),
    (
        ActKind::MaterialConflict,
        -0.4,
        Role::Ender,
        "broke break breaks broken breaking severed sever \
        tore cancelled cancelling withdrew withdrawn quit quits quitting cut froze frozen walked walks",
    ),
    (ActKind::VerbalConflict, -0.2, Role::Denial, "denied deny denies denying denial"),
    (ActKind::VerbalConflict, -0.5, Role::Ender, "rejection refusal opposes ruled rules"),
    (ActKind::VerbalCooperation, 0.0, Role::Demand, "called calls calling told asked"),
];
