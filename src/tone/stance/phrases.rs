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
        smooth_over iron_out ease_tensions build_bridges good_offices stand_ready wish_well \
        make_common see_eye clear_the bury_the speak_fondly speak_approvingly open_arms \
        standing_ovation vote_of moral_support full_support warm_welcome red_carpet state_visit \
        goodwill_visit courtesy_visit courtesy_call honorary_degree kind_words good_faith \
        common_ground common_cause middle_way middle_ground turning_point new_chapter fresh_start best_regards kind_regards \
        warm_reception work_with side_by shoulder_to \
        joint_statement joint_declaration joint_venture free_trade best_wishes \
        every_success get_along",
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
        stand_down pull_back pull_troops soup_kitchen free_meals free_rooms free_legal joint_exercise joint_exercises \
        joint_patrol joint_patrols field_hospital search_and rescue_teams trained_together work_alongside \
        take_in house_refugees donate_blood give_asylum open_doors",
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
        hurl_insults hurl_abuse hurl_accusations see_red draw_fire draw_anger in_arms at_odds at_loggerheads lied_to lie_to stop_speaking speaking_terms \
        no_confidence legal_action court_action war_of deaf_ear sharp_reply sharp_rebuke sharp_exchange \
        angry_reply angry_exchange angry_scenes hit_at swipe_at swipes_at call_names bad_faith cold_shoulder \
        hunger_strike in_protest double_standards red_line red_lines point_fingers finger_pointing \
        face_down stare_down at_daggers war_footing bad_blood strongly_worded stern_warning \
        turn_away clash_with break_with part_ways fall_foul sound_alarm raise_alarm",
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
        at_gunpoint at_knifepoint turn_back down_tools house_arrest into_custody  martial_law air_raid air_raids \
        air_strike air_strikes hand_grenade petrol_bomb petrol_bombs car_bomb suicide_bomber water_cannon \
        rubber_bullets live_ammunition riot_police shut_down close_down set_upon run_over swoop_on lash_at fire_tear \
        expulsion_order travel_ban arms_embargo trade_war price_war general_strike wildcat_strike \
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
    ("bring", "brought"),
    ("forgive", "forgave forgiven"),
    ("overthrow", "overthrew overthrown"),
    ("uphold", "upheld"),
    ("steal", "stole stolen"),
    ("swap", "swapped swapping"),
    ("fly", "flew flown"),
    ("rob", "robbed robbing"),
    ("flog", "flogged flogging"),
    ("gag", "gagged gagging"),
    ("mislead", "misled"),
    ("begin", "began begun beginning"),
    ("get", "got gotten getting"),
    ("rebuild", "rebuilt"),
    ("seek", "sought"),
    ("buy", "bought"),
    ("overrun", "overran"),
    ("win", "won winning"),
    ("rise", "rose risen"),
    ("strip", "stripped stripping"),
    ("plug", "plugged plugging"),
    ("ship", "shipped shipping"),
    ("scrap", ""),
    ("keep", "kept"),
    ("lose", "lost"),
    ("freeze", "froze frozen"),
    ("withdraw", "withdrew withdrawn"),
    ("lead", "led"),
    ("leave", "left"),
    ("stab", "stabbed stabbing"),
    ("grab", "grabbed grabbing"),
    ("hide", "hid hidden"),
    ("hijack", ""),
    ("dig", "dug digging"),
    ("sow", "sown"),
    ("feed", "fed"),
    ("refuel", "refuelled refuelling"),
    ("sell", "sold"),
    ("spend", "spent"),
    ("hurl", ""),
    ("let", "letting"),
];

/// Every form of every phrase, its words apart.
pub(super) fn forms() -> impl Iterator<Item = (ActKind, f32, Role, String, &'static str)> {
    PHRASES.iter().flat_map(|&(kind, weight, role, phrases)| {
        let split = phrases.split_whitespace().filter_map(|phrase| phrase.split_once('_'));
        split.flat_map(move |(verb, next)| {
            all_forms(verb).map(move |verb| (kind, weight, role, verb, next))
        })
    })
}

/// Every form of a verb, irregular or not.
pub(super) fn all_forms(verb: &str) -> impl Iterator<Item = String> + use<> {
    let irregular = IRREGULAR.iter().find(|(own, _)| *own == verb);
    let more = irregular.map_or("", |(_, forms)| forms).split_whitespace();
    verb_forms(verb).into_iter().chain(more.map(str::to_owned))
}
