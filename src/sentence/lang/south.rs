//! Scripts without case: only abbreviations matter.

use super::Lists;

/// Lists without words that begin sentences: case does not mark them.
const fn uncased(code: &'static str, never: &'static str, maybe: &'static str) -> Lists {
    Lists { code, never, number: "", maybe, starters: "", reporting: "", ordinals: false }
}

pub(super) const LISTS: &[Lists] = &[
    uncased(
        "hi",
        "डॉ डा प्रो श्री श्रीमती कु पं सं मि सु स्व ई मा एम पी के आर एस बी डी जी एन टी वी जे एच ए सी एल यू",
        "रु कि.मी कि.ग्रा ई.पू",
    ),
    uncased("mr", "डॉ डा प्रो श्री श्रीमती कु पं सं मि सौ ॲड अॅड प्रा मा ह.भ.प पु ल", "रु कि.मी इ.स इ.स.पू"),
    uncased("ne", "डा प्रा श्री पं", "रु कि.मी"),
    uncased("bn", "ড ডা মো মি প্রফ অ্যাড মোঃ মোছা", "টা কিমি"),
    uncased("ta", "டாக் திரு திருமதி பேரா செல்வி எம் கே ஆர் எஸ் பி", "ரூ கி.மீ"),
    uncased("te", "డా శ్రీ ప్రొ ఎం కె ఆర్ ఎస్ పి", "రూ కి.మీ"),
    uncased("ar", "د أ م أ.د ص.ب ت ج ه م.س أ.ش", "ق.م هـ ش.م.م كم كغ الخ إلخ م.د"),
    uncased("fa", "د دکتر آقای خ م ق ه ش.م", "ق.م ه.ش ه.ق م"),
    uncased("ur", "ڈ پروف", "ق.م ھ ء"),
    uncased("he", "ד\"ר פרופ עו\"ד גב רח שד טל מס עמ ר ב מ", "וכו וכד ז\"ל ש\"ח"),
    uncased("hy", "դ պրոֆ ակադ տ պ ս ր ն.ս օր", "թ թթ հ.մ մ.թ.ա մ.թ և.այլն"),
    uncased("ka", "ბ-ნი ქ-ნი პროფ აკად გენ ე.ი ე.წ მაგ იხ შდრ წმ ქ", "ა.შ და.ა.შ ძვ.წ წ სს ათ მლნ"),
    uncased("am", "ዶ ዶ.ር ፕ ወ ሻ ኮ ጄ መ ሊ", "ዓ.ም ዓ.ዓ"),
    uncased("ko", "vs", "Inc Ltd Corp Co"),
    uncased("ja", "vs Mr Dr St No Vol", "Inc Ltd Corp Co Jr"),
    uncased("zh", "vs Mr Dr St No Vol", "Inc Ltd Corp Co Jr"),
    uncased(
        "th",
        "ดร ผศ รศ ศ นพ พญ พล.อ พล.ท พล.ต พ.ต.อ พ.ต.ท พ.ต.ต ร.ต.อ ร.ต.ท ร.ต.ต จ.ส.ต ด.ต น.ส ด.ช ด.ญ ม.ร.ว ม.ล จ อ ต ถ ซ ม รพ รร โทร",
        "ก.ม กม ซม กก น พ.ศ ค.ศ ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค บ ฯลฯ",
    ),
];
