//! Acts that a verb and its object make together, some words apart: `sent them two tents`, `closed
//! its embassy`, `visas were abolished`. Neither word is an act by itself. Our own lists.

use std::collections::BTreeMap;

use super::ActKind::{
    self, MaterialConflict, MaterialCooperation, VerbalConflict, VerbalCooperation,
};
use super::phrases::all_forms;

/// Words between verb and object at most, and the same of a passive.
pub(super) const REACH: usize = 4;

/// Sets of verbs with the sets of objects that make an act of them: class, weight, verbs, objects.
const FRAMES: &[(ActKind, f32, &str, &str)] = &[
    (
        VerbalCooperation,
        0.5,
        "deepen strengthen enhance bolster boost expand cement consolidate foster nurture cultivate \
        elevate broaden widen tighten improve upgrade develop build forge restore renew repair mend warm \
        normalise normalize intensify promote cherish value celebrate establish revive reset",
        "ties relations relationship relationships bonds bond links friendship partnership rapport \
        contacts exchanges understanding trust",
    ),
    (
        VerbalCooperation,
        0.45,
        "express voice convey send extend offer signal show declare pledge reiterate state announce",
        "sympathy sympathies support hope hopes gratitude thanks condolences solidarity appreciation \
        admiration confidence readiness willingness congratulations greetings respect delight \
        satisfaction relief optimism backing friendship",
    ),
    (
        VerbalCooperation,
        0.45,
        "stress underline underscore emphasise emphasize highlight recall",
        "friendship cooperation dialogue unity partnership communication solidarity understanding \
        peace trust ties",
    ),
    (
        VerbalCooperation,
        0.45,
        "give win receive earn get lend",
        "blessing approval backing endorsement support welcome applause ovation praise thanks nod \
        plaudits consent",
    ),
    (
        VerbalCooperation,
        0.45,
        "describe call hail term",
        "productive constructive fruitful friendly friend friends cordial useful successful hero \
        brother brothers brotherly dear partner partners milestone landmark historic excellent",
    ),
    (VerbalCooperation, 0.4, "wish", "well success luck recovery happiness peace prosperity"),
    (
        VerbalCooperation,
        0.45,
        "resume begin open start launch continue restart hold convene broker",
        "talks negotiations dialogue consultations discussions mediation round",
    ),
    (
        MaterialCooperation,
        0.5,
        "send ship deliver give provide bring donate supply fly airlift distribute hand rush offer \
        pledge allocate earmark release truck",
        "aid food rice grain wheat flour medicine medicines blankets water doctors nurses medics engineers \
        supplies generators tents vaccines doses fuel clothing clothes equipment ambulances rescuers \
        firefighters vouchers shelter help relief assistance meals books toys computers volunteers \
        scholarships seeds trucks buses insulin antibiotics drugs oxygen rations stretchers",
    ),
    (
        MaterialCooperation,
        0.5,
        "open reopen",
        "border borders crossing crossings embassy embassies consulate corridor corridors shelters \
        hotline market markets doors airspace clinic clinics centre center",
    ),
    (
        MaterialCooperation,
        0.5,
        "surrender relinquish destroy dismantle decommission hand lay",
        "weapons arms rifles guns stockpile stockpiles warheads mines",
    ),
    (
        MaterialCooperation,
        0.5,
        "return hand give repatriate restitute surrender swap exchange",
        "remains artefacts artifacts prisoners captives bodies treasures land masks bronzes \
        paintings hostages property assets territory",
    ),
    (
        MaterialCooperation,
        0.45,
        "forgive cancel write pay settle clear reschedule",
        "debt debts owed arrears",
    ),
    (VerbalCooperation, 0.4, "set fix name propose arrange", "date meeting summit"),
    (
        MaterialConflict,
        -0.4,
        "triple double hike raise quadruple",
        "price prices rent rents toll tolls tuition",
    ),
    (
        MaterialConflict,
        -0.55,
        "turn switch cut shut",
        "tap taps power electricity internet heating gas water",
    ),
    (VerbalConflict, -0.5, "make", "pay"),
    (
        MaterialConflict,
        -0.6,
        "hold take",
        "gunpoint hostage hostages captive captives prisoner ransom",
    ),
    (
        MaterialCooperation,
        0.4,
        "raise increase improve double",
        "wages pay salaries pensions allowance allowances conditions benefits",
    ),
    (
        MaterialCooperation,
        0.5,
        "lift abolish waive scrap ease remove end drop suspend relax cancel slash cut reduce lower",
        "tax taxes levy levies tariff tariffs duty duties visa visas fee fees fine fines curfew restrictions \
        restriction sanctions requirements requirement quota quotas debt debts blockade embargo ban toll tolls \
        surcharge barriers",
    ),
    (
        MaterialCooperation,
        0.5,
        "approve grant extend give provide award offer allocate secure",
        "loan loans credit credits funding grant grants asylum citizenship visas scholarship \
        scholarships amnesty clemency compensation subsidy subsidies residency refuge bail \
        accreditation guarantee guarantees",
    ),
    (
        MaterialCooperation,
        0.5,
        "treat rescue shelter feed house evacuate save vaccinate protect host accommodate",
        "injured wounded refugees evacuees migrants homeless survivors victims villagers stranded \
        displaced sailors families orphans children civilians patients castaways climbers",
    ),
    (
        MaterialCooperation,
        0.45,
        "clear rebuild repair restore",
        "rubble mines debris homes schools bridges wells hospitals roads mosque church power water",
    ),
    (
        MaterialCooperation,
        0.45,
        "withdraw pull",
        "troops soldiers forces tanks artillery settlers patrols lawsuit complaint charges",
    ),
    (
        MaterialCooperation,
        0.45,
        "sign conclude seal strike reach ink clinch finalise finalize adopt ratify",
        "deal deals agreement agreements accord accords treaty contract contracts pact memorandum \
        truce ceasefire settlement compromise protocol charter partnership",
    ),
    (
        VerbalConflict,
        -0.45,
        "express voice convey signal show declare draw cause trigger spark prompt provoke arouse \
        incur attract face stir",
        "anger dismay outrage displeasure disappointment frustration alarm opposition fury disgust \
        indignation misgivings reservations discontent protests criticism condemnation backlash scorn \
        resentment ire wrath disapproval hostility",
    ),
    (
        VerbalConflict,
        -0.6,
        "call label brand term describe dub deem denounce portray",
        "disgrace disgraceful liar liars traitor traitors criminal criminals fabrication farce shameful insult \
        scandal scandalous incompetent coward cowards corrupt hypocrite hypocrites dictator tyrant \
        terrorist terrorists fascist racist sham nonsense ridiculous lie lies illegal illegitimate unacceptable \
        absurd irresponsible reckless dishonest betrayal unfair unjust failure catastrophe puppet thugs clown \
        menace enemy enemies",
    ),
    (
        VerbalConflict,
        -0.5,
        "turn reject ignore defy flout spurn dismiss refuse rebuff throw",
        "plea pleas appeal appeals request requests offer offers proposal proposals demand demands \
        ultimatum ruling order orders deadline invitation claim claims allegations petition",
    ),
    (
        VerbalConflict,
        -0.5,
        "give issue set face deliver serve send",
        "ultimatum deadline warning warnings threat threats rebuke reprimand",
    ),
    (
        VerbalConflict,
        -0.5,
        "fight challenge contest appeal oppose resist defy",
        "ruling verdict decision plan plans bill law merger takeover order fine reform reforms cuts eviction \
        closure move measure proposal",
    ),
    (
        VerbalConflict,
        -0.5,
        "file bring launch lodge take open start threaten initiate",
        "lawsuit complaint complaints suit charges protest protests grievance impeachment boycott",
    ),
    (
        VerbalConflict,
        -0.45,
        "demand seek call urge",
        "resignation apology dismissal ouster extradition impeachment boycott retraction",
    ),
    (
        MaterialConflict,
        -0.55,
        "close shut seal block padlock raid storm ransack blockade search surround",
        "border borders crossing embassy embassies consulate airspace newspaper newspapers radio \
        station office offices school schools road roads port ports mosque church strait channel website bank \
        headquarters university highway entrance gates",
    ),
    (
        MaterialConflict,
        -0.4,
        "cut slash dock withhold reduce freeze halt suspend stop withdraw scrap axe deny",
        "wages pay grant grants funding funds aid jobs pensions benefits salaries subsidies supplies \
        electricity gas water assistance access rations assets accounts shipments deliveries imports exports",
    ),
    (
        MaterialConflict,
        -0.65,
        "burn torch set destroy uproot raze demolish smash bulldoze poison flatten level wreck loot damage \
        vandalise vandalize deface shatter",
        "crops homes houses house trees trucks village villages shops alight ablaze fire cars buses windows \
        wells fields mosque church temple school statue statues flag flags camp tents orchards livestock farms \
        bridge boats property graves",
    ),
    (
        MaterialConflict,
        -0.65,
        "strike hit target take shell pound bomb attack rocket mortar strafe storm overrun seize capture besiege",
        "depot base bases convoy hospital capital city town towns village villages positions refinery port airport airfield post \
        checkpoint barracks bunker camp headquarters tanker ship ships warehouse bridge outpost garrison \
        stronghold factory district suburb",
    ),
    (
        MaterialConflict,
        -0.5,
        "fire dismiss sack suspend purge expel jail imprison detain evict beat arrest deport",
        "workers staff employees teachers journalists reporters editor editors drivers miners nurses judges \
        professors officers tenants diplomats critics opponents dissidents activists students strikers monks \
        protesters demonstrators envoy ambassador attache families",
    ),
    (
        MaterialConflict,
        -0.5,
        "strip revoke rescind annul cancel withdraw deny refuse confiscate suspend",
        "citizenship licence licences license licenses passport passports visa visas accreditation immunity permit \
        permits registration membership title medal credentials mandate asylum entry rights",
    ),
    (
        MaterialConflict,
        -0.5,
        "impose slap levy raise increase introduce reimpose tighten extend threaten",
        "tariff tariffs sanctions curfew duties embargo blockade restrictions fine fines ban quotas \
        penalties censorship surcharge",
    ),
    (
        MaterialConflict,
        -0.55,
        "dissolve suspend disband abolish dismiss overthrow topple storm",
        "parliament assembly constitution government cabinet council court union unions party congress",
    ),
    (
        MaterialConflict,
        -0.55,
        "pelt hurl throw lob spray fire launch toss shoot",
        "stones bricks bottles eggs tomatoes missiles rockets grenades shells gas bullets mortars drones \
        firebombs rocks acid",
    ),
    (
        MaterialConflict,
        -0.55,
        "drive force chase push hound drag haul throw",
        "homes valley country village jail exile court cells prison villagers tribe farmers refugees settlers",
    ),
    (
        MaterialConflict,
        -0.45,
        "send deploy mass move dispatch station amass mobilise mobilize",
        "troops tanks warships bombers jets artillery missiles reinforcements soldiers mercenaries gunboats fleet \
        fighters snipers riot",
    ),
    (
        MaterialConflict,
        -0.5,
        "recall expel withdraw",
        "ambassador ambassadors envoy envoys diplomat diplomats attache consul",
    ),
    (
        MaterialConflict,
        -0.5,
        "go stage begin launch join down continue hold",
        "strike strikes walkout stoppage boycott picket sit-in blockade rampage riot coup mutiny rebellion \
        offensive insurgency",
    ),
];

/// Forms of `to be` before a passive.
pub(super) const BE: &str = "was were is are be been being got";

/// Every word of a frame with the frames that it belongs to, one bit each: verbs in all forms, objects.
pub(super) fn words() -> [BTreeMap<String, u64>; 2] {
    let mut words = [BTreeMap::new(), BTreeMap::new()];
    for (bit, _, _, verbs, objects) in each() {
        for form in verbs.split_whitespace().flat_map(all_forms) {
            *words[0].entry(form).or_default() |= bit;
        }
        for object in objects.split_whitespace() {
            *words[1].entry(object.to_owned()).or_default() |= bit;
        }
    }
    words
}

/// The act of the first of some frames, if there is one.
pub(super) fn act(frames: u64) -> Option<(ActKind, f32)> {
    each().find(|(bit, ..)| frames & bit != 0).map(|(_, kind, weight, ..)| (kind, weight))
}

fn each() -> impl Iterator<Item = (u64, ActKind, f32, &'static str, &'static str)> {
    FRAMES
        .iter()
        .enumerate()
        .map(|(at, &(kind, weight, verbs, objects))| (1 << at, kind, weight, verbs, objects))
}

#[cfg(test)]
mod tests {
    use super::FRAMES;

    #[test]
    fn a_set_of_frames_fits_into_one_number() {
        assert!(FRAMES.len() <= 64);
    }
}
