//! Acts of two words, a verb and what makes it an act: `lashed out`, `trade barbs`. Our own lists.

use super::ActKind;
use super::words::Role;
use crate::tone::table::verb_forms;

/// Phrases by class, weight and role: a verb, an underscore, the next word.
pub(super) const PHRASES: &[(ActKind, f32, Role, &str)] = &[
    (
        ActKind::VerbalCooperation,
        0.55,
        Role::Plain,
        "make_peace mend_ties mend_fences mend_relations shake_hands join_forces team_up \
        patch_up make_amends reach_out extend_condolences offer_condolences \
        speak_warmly speak_highly find_common break_bread pay_tribute warm_ties forge_ties \
        strengthen_ties deepen_ties restore_ties normalise_ties normalize_ties renew_ties \
        build_trust show_solidarity stand_with side_with rally_behind \
        give_thanks work_together come_together \
        smooth_over iron_out ease_tensions build_bridges ",
    ),
    (
        ActKind::VerbalCooperation,
        0.3,
        Role::Plain,
        "sit_down hold_talks meet_with sound_out back_down agree_on \
        lend_support give_backing ",
    ),
    (
        ActKind::MaterialCooperation,
        0.5,
        Role::Plain,
        "hand_over hand_back give_back pay_damages pay_compensation write_off \
        set_free send_aid send_help send_relief send_supplies send_doctors send_medics \
        send_rescuers lay_down give_shelter pitch_in chip_in bail_out \
        stand_down ",
    ),
    (
        ActKind::VerbalConflict,
        -0.6,
        Role::Plain,
        "lash_out hit_back hit_out fire_back push_back strike_back trade_barbs trade_insults \
        trade_accusations trade_threats trade_blame speak_out take_issue fall_out storm_out \
        walk_out tear_into lay_into round_on rail_against rail_at inveigh_against \
        take_aim shout_down rule_out shrug_off \
        lock_horns cross_swords cry_foul take_umbrage take_exception \
        tell_off dress_down vow_revenge swear_revenge heap_scorn pour_scorn \
        cast_doubt stir_up whip_up scoff_at sneer_at \
        hurl_insults hurl_abuse hurl_accusations see_red draw_fire draw_anger",
    ),
    (
        ActKind::VerbalConflict,
        -0.45,
        Role::Ender,
        "turn_down brush_aside brush_off wave_away throw_out strike_down shoot_down \
        vote_down back_out pour_cold laugh_off",
    ),
    (
        ActKind::MaterialConflict,
        -0.65,
        Role::Plain,
        "open_fire exchange_fire exchange_blows trade_blows fire_on fire_at fire_rockets fire_missiles fire_shots fire_tear set_fire \
        set_ablaze set_alight burn_down throw_stones hurl_stones throw_bottles hurl_bottles \
        lay_siege crack_down clamp_down round_up beat_up blow_up gun_down shoot_at \
        lock_out lock_up shut_out force_out drive_out take_hostage take_captive \
        break_into wipe_out strike_at bear_down rough_up \
        cordon_off send_troops send_warships deploy_troops mass_troops slap_tariffs \
        slap_sanctions pile_into push_into march_on fight_against wage_war \
        smash_up hold_hostage cut_ties sever_ties break_ties break_relations ",
    ),
    (
        ActKind::MaterialConflict,
        -0.4,
        Role::Ender,
        "break_off call_off cut_off pull_out walk_away choke_off cut_short \
        tear_up back_away",
    ),
];

/// Irregular forms of verbs of [`PHRASES`] beside those in `-s` and `-ing`.
const IRREGULAR: &[(&str, &str)] = &[
    ("make", "made"),
    ("shake", "shook shaken"),
    ("speak", "spoke spoken"),
    ("find", "found"),
    ("break", "broke broken"),
    ("build", "built"),
    ("show", "shown"),
    ("stand", "stood"),
    ("throw", "threw thrown"),
    ("give", "gave given"),
    ("come", "came"),
    ("hold", "held"),
    ("sit", "sitting sat"),
    ("meet", "met"),
    ("lend", "lent"),
    ("see", "saw seen"),
    ("hand", ""),
    ("write", "wrote written"),
    ("set", "setting"),
    ("let", "letting"),
    ("send", "sent"),
    ("take", "took taken"),
    ("lay", "laid"),
    ("put", "putting"),
    ("pay", "paid"),
    ("hit", "hitting"),
    ("strike", "struck"),
    ("fall", "fell fallen"),
    ("tear", "tore torn"),
    ("tell", "told"),
    ("swear", "swore sworn"),
    ("cast", ""),
    ("drive", "drove driven"),
    ("draw", "drew drawn"),
    ("shoot", "shot"),
    ("burn", "burnt"),
    ("beat", "beaten"),
    ("blow", "blew blown"),
    ("shut", "shutting"),
    ("bear", "bore"),
    ("run", "ran running"),
    ("fight", "fought"),
    ("go", "went gone goes"),
    ("cut", "cutting"),
    ("slap", "slapped slapping"),
    ("step", "stepped stepping"),
    ("trade", ""),
    ("cry", ""),
    ("stir", "stirred stirring"),
    ("whip", "whipped whipping"),
    ("shrug", "shrugged shrugging"),
    ("drop", ""),
];

/// Every form of every phrase, its words apart.
pub(super) fn forms() -> impl Iterator<Item = (ActKind, f32, Role, String, &'static str)> {
    PHRASES.iter().flat_map(|&(kind, weight, role, phrases)| {
        let split = phrases.split_whitespace().filter_map(|phrase| phrase.split_once('_'));
        split.flat_map(move |(verb, next)| {
            let irregular = IRREGULAR.iter().find(|(own, _)| *own == verb);
            let more = irregular.map_or("", |(_, forms)| forms).split_whitespace();
            let forms = verb_forms(verb).into_iter().chain(more.map(str::to_owned));
            forms.map(move |verb| (kind, weight, role, verb, next))
        })
    })
}
