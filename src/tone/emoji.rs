//! What emoji and emoticons say in every language; our own list.
//!
//! Words need a language, faces do not. The lexica know faces by the words of their names, which say
//! nothing of an angry face (`pouting face`), and texts to learn from hold few of them.

use crate::text::hash::fnv1a;

use super::table::WordTable;
use super::words::SEED;

/// The emotion that an emoji shows, as an index into [`super::Emotions::values`].
const ANGER: Option<usize> = Some(0);
const DISGUST: Option<usize> = Some(1);
const FEAR: Option<usize> = Some(2);
const JOY: Option<usize> = Some(3);
const SADNESS: Option<usize> = Some(4);
const SURPRISE: Option<usize> = Some(5);

/// Valence in −1..=1, emotion, and the emoji that have them, in normal form: without variation
/// selectors and skin tones.
const GROUPS: &[(f32, Option<usize>, &str)] = &[
    (0.7, JOY, "😀 😃 😄 😁 😊 ☺ 🙂 😇 🥰 😍 🤩 😘 😗 😚 😙 🤗 😻 😺 😸 🥳 🎉 🎊 🌞 💃 🕺"),
    (0.6, JOY, "❤ ♥ 🧡 💛 💚 💙 💜 🤎 🖤 🤍 💕 💖 💗 💓 💞 💝 💘 💟 ❣ 🫶 😽 💋 💏 💑 🌹 💐"),
    (0.5, JOY, "😆 😂 🤣 😹 😋 😎 😌 😉 😏 🤭 🙌 👏 💪 ✌ 🤟 🤞 🎁 🎂 🏆 🥇 🌟 ⭐ ✨ 🌈 🍾 🥂 🍀"),
    (0.5, None, "👍 👌 🙏 💯 🔥 ✅ 🤝 🕊"),
    (-0.7, ANGER, "😡 😠 🤬 👿 😤 💢 🖕 👊"),
    (-0.6, DISGUST, "🤮 🤢 🤧 😒 🙄 😑 👎 💩 🤡"),
    (-0.6, FEAR, "😨 😰 😱 😧 🙀 ☠ 💀 😖"),
    (-0.6, SADNESS, "😢 😭 😞 😔 😟 🙁 ☹ 😣 😩 😫 😿 💔 🥺 😥 😓 😪 😦 🥀 ⚰"),
    (-0.4, FEAR, "😬 😕 😳 🥵 🥶 🤒 🤕 😷 🚨 ⚠"),
    (-0.4, ANGER, "😾 😈 🤨 ❌ 🚫"),
    (0.1, SURPRISE, "😮 😲 😯 🤯 ❗ ❓ ⁉ ‼"),
    (0.6, JOY, ":) ;) :d :p :') :* <3"),
    (-0.6, SADNESS, ":( :'( </3"),
    (-0.3, None, ":/ :| :s"),
    (0.8, JOY, "★★★★★"),
    (0.5, None, "★★★★☆"),
    (0.0, None, "★★★☆☆"),
    (-0.5, None, "★★☆☆☆"),
    (-0.8, None, "★☆☆☆☆"),
];

/// Every emoji of the list with its valence and emotion.
pub fn listed() -> impl Iterator<Item = (&'static str, f32, Option<usize>)> {
    let each = |&(valence, emotion, list): &'static (f32, Option<usize>, &'static str)| {
        list.split_whitespace().map(move |emoji| (emoji, valence, emotion))
    };
    GROUPS.iter().flat_map(each)
}

/// Valences by the keys of units.
pub(super) fn valences() -> WordTable<f32> {
    WordTable::of_keys(
        listed().map(|(e, valence, _)| (fnv1a(SEED, e.as_bytes()), valence)).collect(),
    )
}
