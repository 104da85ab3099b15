//! What is known of the shortest texts beside their letters: greetings and answers, and how much is
//! written in each language.
//!
//! The n-gram model weighs all languages alike, which is fair to sentences. Of two or five letters it
//! makes a guess among 150 languages, and `hi` is then Tsonga.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::score::sort;
use super::types::Candidate;
use super::view::View;

/// Letters up to which the share of a language counts in full, and from which on it counts no more.
const FULL_LETTERS: f32 = 4.0;
const NO_LETTERS: f32 = 7.0;
/// Longest phrase of the list, in letters and in words.
const PHRASE_LETTERS: usize = 20;
const PHRASE_WORDS: usize = 3;
/// How many times more probable a language is that has the phrase.
const PHRASE_FACTOR: f32 = 300.0;

/// Languages by how much is written in them; all others have the last share.
const SHARES: [(f32, &str); 4] = [
    (1.0, "en"),
    (0.35, "es de fr ru ja zh-Hans pt it ar tr hi"),
    (0.15, "nl pl sv id vi ko fa uk cs el hu ro da nb fi he th zh-Hant bn ur und"),
    (
        0.04,
        "af sq hy az eu be bs bg ca hr et ka is kk lv lt mk ms mr mn nn sr sr-Latn sk sl sw fil ta te gl \
         pa gu ml kn si km lo my ne uz",
    ),
];
const OTHER_SHARE: f32 = 0.005;

/// Greetings, thanks and answers, our own list.
const PHRASES: [(&str, &str); 45] = [
    (
        "en",
        "hi, hello, hey, hi there, hello there, yes, no, ok, okay, thanks, thank you, please, bye, goodbye, \
         sorry, wow, lol, omg, great, nice, cool, good, welcome, cheers, congrats, dear sir, dear all, \
         yeah, yep, nope, why, what, who, help, stop, good morning, good night, see you, haha, test",
    ),
    (
        "es",
        "hola, sí, si, no, gracias, por favor, adiós, buenos días, buenas noches, buenas, vale, perdón, jaja",
    ),
    ("fr", "bonjour, salut, oui, non, merci, bonsoir, au revoir, coucou, bravo"),
    (
        "de",
        "hallo, ja, nein, danke, bitte, tschüss, guten tag, guten morgen, moin, servus, gut, genau",
    ),
    ("it", "ciao, sì, si, no, grazie, prego, buongiorno, buonasera, scusa, va bene"),
    ("pt", "olá, oi, sim, não, obrigado, obrigada, bom dia, boa tarde, boa noite, tchau"),
    ("nl", "hallo, hoi, ja, nee, bedankt, dank je, goedemorgen, doei, dag"),
    ("sv", "hej, ja, nej, tack, god morgon, hejdå, bra"),
    ("da", "hej, ja, nej, tak, goddag, farvel"),
    ("nb", "hei, ja, nei, takk, god morgen, hallo, bra"),
    ("nn", "hei, ja, nei, takk"),
    ("fi", "hei, moi, terve, kyllä, joo, ei, kiitos, moikka"),
    ("is", "halló, já, nei, takk"),
    ("pl", "cześć, hej, tak, nie, dziękuję, dzięki, proszę, dzień dobry, do widzenia"),
    ("cs", "ahoj, ano, ne, děkuji, díky, prosím, dobrý den"),
    ("sk", "ahoj, áno, nie, ďakujem, prosím, dobrý deň"),
    ("sl", "živjo, da, ne, hvala, prosim"),
    ("hr", "bok, da, ne, hvala, molim, dobar dan"),
    ("bs", "zdravo, da, ne, hvala"),
    ("sr-Latn", "zdravo, da, ne, hvala"),
    ("hu", "szia, igen, nem, köszönöm, kérem"),
    ("ro", "salut, bună, da, nu, mulțumesc"),
    ("tr", "merhaba, selam, evet, hayır, teşekkürler, lütfen, günaydın, tamam"),
    ("id", "halo, ya, tidak, terima kasih, selamat pagi"),
    ("ms", "hai, ya, tidak, terima kasih, selamat pagi"),
    ("vi", "xin chào, chào, cảm ơn, vâng, không"),
    ("ca", "hola, sí, no, gràcies, bon dia"),
    ("et", "tere, jah, ei, aitäh"),
    ("lv", "sveiki, jā, nē, paldies"),
    ("lt", "labas, taip, ne, ačiū"),
    ("sq", "përshëndetje, po, jo, faleminderit"),
    ("sw", "habari, jambo, asante, ndiyo, hapana"),
    ("af", "hallo, ja, nee, dankie"),
    ("fil", "kumusta, oo, hindi, salamat"),
    ("ru", "привет, да, нет, спасибо, пожалуйста, здравствуйте, пока, хорошо"),
    ("uk", "привіт, так, ні, дякую, вітаю"),
    ("be", "прывітанне, так, не, дзякуй"),
    ("bg", "здравей, да, не, благодаря"),
    ("sr", "здраво, да, не, хвала"),
    ("mk", "здраво, да, не, благодарам"),
    ("ar", "مرحبا, نعم, لا, شكرا"),
    ("fa", "سلام, بله, نه, ممنون"),
    ("ur", "سلام, شکریہ"),
    ("he", "שלום, כן, לא, תודה"),
    ("hi", "नमस्ते, हाँ, हां, नहीं, धन्यवाद"),
];

/// Languages by phrase.
static KNOWN: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut known: HashMap<String, Vec<&'static str>> = HashMap::new();
    for (language, phrases) in PHRASES {
        for phrase in phrases.split(',') {
            let view = View::new(phrase);
            known.entry(key(&view)).or_default().push(language);
        }
    }
    known
});

/// The words of a view in one string.
fn key(view: &View) -> String {
    let mut key = String::new();
    for word in view.words() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(view.letters(word));
    }
    key
}

fn share(language: &str) -> f32 {
    let listed = SHARES.iter().find(|(_, list)| list.split_whitespace().any(|own| own == language));
    listed.map_or(OTHER_SHARE, |&(share, _)| share)
}

/// Weighs `candidates` (probabilities, best first), the answers for a text of so many `letters`, with
/// what is known of short texts; longer ones stay as they are.
pub(super) fn weigh(view: &View, letters: f32, candidates: &mut [Candidate]) {
    let count: usize = view.words().iter().map(|word| view.letters(word).len()).sum();
    if view.words().len() > PHRASE_WORDS || count > PHRASE_LETTERS {
        return;
    }
    let depth = ((NO_LETTERS - letters) / (NO_LETTERS - FULL_LETTERS)).clamp(0.0, 1.0);
    let known = KNOWN.get(&key(view));
    if depth == 0.0 && known.is_none() {
        return;
    }
    let before: f32 = candidates.iter().map(|candidate| candidate.confidence).sum();
    for candidate in candidates.iter_mut() {
        let language = candidate.language.as_str();
        candidate.confidence *= share(language).powf(depth);
        if known.is_some_and(|known| known.contains(&language)) {
            candidate.confidence *= PHRASE_FACTOR;
        }
    }
    let after: f32 = candidates.iter().map(|candidate| candidate.confidence).sum();
    if after > 0.0 {
        candidates.iter_mut().for_each(|candidate| candidate.confidence *= before / after);
        sort(candidates);
    }
}
