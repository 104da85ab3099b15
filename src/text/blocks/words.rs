//! The words by which bylines, captions and metadata lines are known, in the languages of the press.
//!
//! Our own lists. Latin words are compared without regard to ASCII case.

use std::sync::LazyLock;

/// Labels that begin a metadata line; a colon, a dash or a blank follows.
const METADATA_LABELS: &[&str] = &[
    "for immediate release",
    "our standards",
    "atualizado em",
    "publicado em",
    "actualizado el",
    "publicado el",
    "published",
    "updated",
    "last updated",
    "last modified",
    "posted",
    "posted on",
    "first published",
    "modified",
    "created",
    "date",
    "source",
    "sources",
    "editor",
    "editors",
    "edited by",
    "editing by",
    "producer",
    "reporting by",
    "additional reporting",
    "writing by",
    "compiled by",
    "with reporting",
    "read more",
    "read also",
    "also read",
    "read next",
    "read this",
    "more on this",
    "more:",
    "see also",
    "related",
    "related stories",
    "related articles",
    "related coverage",
    "recommended",
    "watch",
    "watch:",
    "watch now",
    "listen",
    "listen now",
    "share",
    "share this",
    "follow us",
    "sign up",
    "subscribe",
    "advertisement",
    "sponsored",
    "copyright",
    "all rights reserved",
    "tags",
    "topics",
    "filed under",
    "category",
    "categories",
    "keywords",
    "contact",
    "this story",
    "this article was",
    "this article originally",
    "this article was first published ",
    "this story was first published ",
    "contact us",
    "contact the",
    "doi:",
    "decided:",
    "delivered:",
    "correction:",
    "editor's note",
    "editor’s note",
    "click here",
    "download",
    "print",
    "email this",
    "comments",
    "reading time",
    "location:",
    "dateline",
    "(reporting by",
    "(editing by",
    "(with inputs",
    "with inputs from",
    // German
    "veröffentlicht",
    "aktualisiert",
    "aktualisiert am",
    "veröffentlicht am",
    "zuletzt geändert",
    "bijgewerkt op",
    "sist oppdatert",
    "senast uppdaterad",
    "stand:",
    "quelle",
    "quellen",
    "lesen sie auch",
    "lesen sie mehr",
    "mehr zum thema",
    "zum thema",
    "anzeige",
    "stand",
    "datum",
    "redaktion",
    "schlagwörter",
    // French
    "publié le",
    "mis à jour",
    "publié",
    "lire aussi",
    "à lire aussi",
    "lire la suite",
    "partager",
    "publicité",
    "source :",
    "mots-clés",
    "à lire",
    // Spanish, Portuguese, Italian
    "publicado",
    "actualizado",
    "atualizado",
    "fuente",
    "fuentes",
    "fonte",
    "leer más",
    "lea también",
    "lee también",
    "te puede interesar",
    "leia também",
    "leia mais",
    "veja também",
    "saiba mais",
    "compartir",
    "compartilhar",
    "publicidad",
    "publicidade",
    "pubblicato",
    "aggiornato",
    "leggi anche",
    "leggi tutto",
    "condividi",
    "pubblicità",
    "etiquetas",
    // Dutch, Nordic
    "gepubliceerd",
    "bijgewerkt",
    "bron",
    "lees ook",
    "lees meer",
    "publicerad",
    "uppdaterad",
    "läs också",
    "läs mer",
    "källa",
    "publisert",
    "oppdatert",
    "les også",
    "kilde",
    "publiceret",
    "opdateret",
    "læs også",
    "julkaistu",
    "päivitetty",
    "lue myös",
    "lähde",
    // Polish, Czech, Romanian, Turkish, Indonesian
    "opublikowano",
    "aktualizacja",
    "źródło",
    "czytaj także",
    "czytaj też",
    "czytaj więcej",
    "zdroj",
    "čtěte také",
    "publikováno",
    "publicat",
    "actualizat",
    "citește și",
    "sursa",
    "sursă",
    "yayınlanma",
    "güncelleme",
    "kaynak",
    "diterbitkan",
    "sumber",
    "baca juga",
    "editor :",
    // Russian, Ukrainian, Bulgarian, Greek
    "Опубликовано",
    "Обновлено",
    "Источник",
    "Читайте также",
    "Фото и видео",
    "Теги",
    "Реклама",
    "Опубліковано",
    "Оновлено",
    "Джерело",
    "Читайте також",
    "Източник",
    "Прочетете още",
    "Πηγή",
    "Διαβάστε επίσης",
    "Δημοσιεύθηκε",
    "Ενημερώθηκε",
    // Chinese, Japanese, Korean, Arabic, Hebrew, Hindi
    "来源",
    "來源",
    "编辑",
    "編輯",
    "责任编辑",
    "责编",
    "發佈",
    "发布时间",
    "发布于",
    "发表时间",
    "更新时间",
    "延伸阅读",
    "延伸閱讀",
    "相关阅读",
    "相關新聞",
    "相关新闻",
    "阅读更多",
    "分享到",
    "版权",
    "原标题",
    "更新日時",
    "公開日",
    "配信",
    "関連記事",
    "あわせて読みたい",
    "出典",
    "입력",
    "수정",
    "관련기사",
    "저작권",
    "출처",
    "اقرأ أيضا",
    "اقرأ أيضًا",
    "المصدر",
    "نشر في",
    "مقالات ذات صلة",
    "קראו גם",
    "מקור",
    "यह भी पढ़ें",
    "स्रोत",
    "प्रकाशित",
];

/// Labels that begin a byline; a name follows.
const BYLINE_LABELS: &[&str] = &[
    "by ",
    "by:",
    "written by",
    "photographs by",
    "story by",
    "text by",
    "words by",
    "words:",
    "von unserem ",
    "von unserer ",
    "reported by",
    "author:",
    "authors:",
    "von ",
    "autor:",
    "autorin:",
    "text:",
    "par ",
    "auteur :",
    "auteur:",
    "por ",
    "por:",
    "autora:",
    "di ",
    "a cura di",
    "door ",
    "av ",
    "af ",
    "tekst:",
    "teksti:",
    "kirjoittaja:",
    "autor ",
    "de:",
    "penulis:",
    "oleh ",
    "oleh:",
    "yazan:",
    "haber:",
    "przez ",
    "napisał",
    "Автор:",
    "Авторы:",
    "Текст:",
    "Автор",
    "Συντάκτης:",
    "του ",
    "της ",
    "作者：",
    "作者:",
    "记者",
    "記者",
    "本报记者",
    "本報記者",
    "文/",
    "文／",
    "文|",
    "撰文",
    "撰稿",
    "글 ",
    "글:",
    "بقلم",
    "كتب",
    "כתב:",
    "מאת",
    "लेखक:",
    "लेखक :",
];

/// Roles that end a byline: `Jane Doe, Staff Writer`.
const BYLINE_ROLES: &[&str] = &[
    "staff writer",
    "staff reporter",
    "correspondent",
    "senior writer",
    "contributing writer",
    "columnist",
    "reporter",
    "associated press",
    "reuters",
    "afp",
    "bbc news",
    "cnn",
    "news agency",
    "the associated press",
    "special to",
    "editor",
    "political editor",
    "bureau chief",
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "in beijing",
    "in london",
    "in washington",
    "記者",
    "记者",
    "기자",
    "编译",
    "编辑",
];

/// Marks of a picture credit, anywhere near the end of a caption.
const CREDITS: &[&str] = &[
    "photo:",
    "photo by",
    "photos by",
    "photo credit",
    "photo/",
    "/photo",
    "(photo",
    "[photo",
    "photo ©",
    "photograph:",
    "photograph by",
    "photographer:",
    "photography:",
    "picture:",
    "pic:",
    "image:",
    "image credit",
    "images:",
    "image by",
    "image source",
    "image/",
    "getty images",
    "getty)",
    "/getty",
    "ap photo",
    "ap images",
    "file photo",
    "file picture",
    "file image",
    "(file)",
    "handout",
    "courtesy of",
    "screenshot",
    "reuters/",
    "/reuters",
    "via reuters",
    "via ap",
    "via afp",
    "via getty",
    "/ap)",
    "/ap ",
    "/afp",
    "afp/",
    "/xinhua",
    "xinhua/",
    "/vcg",
    "/cfp",
    "/epa",
    "epa/",
    "epa-efe",
    "/shutterstock",
    "shutterstock",
    "/alamy",
    "/pa wire",
    "pa media",
    "(xinhua)",
    "credit:",
    "illustration:",
    "graphic:",
    "foto:",
    "(foto",
    "foto/",
    "fotos:",
    "bild:",
    "bilder:",
    "bildquelle",
    "/dpa",
    "dpa/",
    "picture alliance",
    "imago",
    "foto ©",
    "photo :",
    "crédit photo",
    "crédit :",
    "© ",
    "crédito:",
    "foto de",
    "imagen:",
    "imagem:",
    "reprodução",
    "divulgação",
    "/efe",
    "efe/",
    "ansa",
    "immagine:",
    "kuva:",
    "fot.",
    "foto :",
    "fotoğraf:",
    "Фото:",
    "фото:",
    "Фото ",
    "Фото/",
    "РИА Новости",
    "ТАСС",
    "图：",
    "图/",
    "图片",
    "图源",
    "摄）",
    "摄)",
    "摄",
    "資料圖",
    "资料图",
    "圖：",
    "圖/",
    "写真：",
    "写真=",
    "写真＝",
    "撮影",
    "사진=",
    "사진 =",
    "사진:",
    "연합뉴스",
    "صورة",
    "(أ ف ب)",
    "רויטרס",
    "צילום",
    "फोटो:",
];

/// What a line that is nothing but a credit begins with.
const CREDIT_STARTS: &[&str] = &[
    "photo:",
    "photos:",
    "photo by",
    "photo credit",
    "photograph:",
    "image:",
    "image credit",
    "picture:",
    "credit:",
    "foto:",
    "fotos:",
    "bild:",
    "crédit photo",
    "photo :",
    "imagen:",
    "Фото:",
    "图：",
    "图片来源",
    "写真：",
    "사진=",
    "courtesy of",
    "getty images",
    "©",
];

/// Openings of a caption that has no credit.
const CAPTION_STARTS: &[&str] = &[
    "file photo",
    "file picture",
    "file -",
    "file —",
    "file –",
    "in this photo",
    "in this image",
    "in this picture",
    "this photo",
    "this image",
    "pictured:",
    "pictured,",
    "photo shows",
    "photo taken",
    "an undated photo",
    "a file photo",
    "a screenshot",
    "a handout",
    "an aerial view",
    "caption:",
    "image caption",
    "photo:",
    "picture:",
    "image:",
    "symbolbild",
    "archivbild",
    "imagen de archivo",
    "foto de archivo",
    "资料图",
    "資料圖",
    "图为",
    "圖為",
    "图：",
    "图片：",
    "На фото",
    "Архивное фото",
];

/// Names of months and weekdays and what else stands in a line that only dates something.
const DATE_WORDS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "am",
    "pm",
    "a",
    "m",
    "p",
    "at",
    "on",
    "of",
    "et",
    "est",
    "edt",
    "gmt",
    "utc",
    "bst",
    "cet",
    "pst",
    "pdt",
    "ist",
    "hrs",
    "h",
    "uhr",
    "min",
    "read",
    "ago",
    "hours",
    "hour",
    "minutes",
    "minute",
    "days",
    "day",
    "th",
    "st",
    "nd",
    "rd",
    "the",
    "de",
    "del",
    "le",
    "den",
    "am",
    "um",
    "à",
    "às",
    "kl",
    "z",
    "t",
    "januar",
    "februar",
    "märz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "janvier",
    "février",
    "mars",
    "avril",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "janeiro",
    "fevereiro",
    "março",
    "maio",
    "junho",
    "julho",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
    "gennaio",
    "febbraio",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "settembre",
    "ottobre",
    "dicembre",
    "lunedì",
    "martedì",
    "mercoledì",
    "giovedì",
    "venerdì",
    "sabato",
    "domenica",
    "januari",
    "februari",
    "maart",
    "augustus",
    "augusti",
    "desember",
    "december",
    "marts",
    "maj",
    "tammikuuta",
    "helmikuuta",
    "maaliskuuta",
    "huhtikuuta",
    "toukokuuta",
    "kesäkuuta",
    "heinäkuuta",
    "elokuuta",
    "syyskuuta",
    "lokakuuta",
    "marraskuuta",
    "joulukuuta",
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
    "ocak",
    "şubat",
    "mart",
    "nisan",
    "mayıs",
    "haziran",
    "temmuz",
    "ağustos",
    "eylül",
    "ekim",
    "kasım",
    "aralık",
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
    "года",
    "г",
    "年",
    "月",
    "日",
    "时",
    "分",
    "時",
    "오전",
    "오후",
    "년",
    "월",
    "일",
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

/// Agencies and outlets that stand in a line of their own.
const AGENCIES: &[&str] = &[
    "xinhua",
    "reuters",
    "ap",
    "afp",
    "associated press",
    "the associated press",
    "dpa",
    "efe",
    "ansa",
    "tass",
    "interfax",
    "ria novosti",
    "bbc",
    "bbc news",
    "cnn",
    "cgtn",
    "china daily",
    "global times",
    "bloomberg",
    "kyodo",
    "yonhap",
    "apa",
    "belga",
    "anp",
    "ntb",
    "tt",
    "ritzau",
    "stt",
    "pap",
    "lusa",
    "agencies",
    "agencias",
    "agences",
    "тасс",
    "риа новости",
    "新华社",
    "新華社",
    "中新社",
    "共同通信",
    "연합뉴스",
    "upi",
    "pti",
    "ians",
    "ani",
    "vna",
    "bernama",
    "antara",
    "anadolu agency",
];

/// Labels by their first bytes: a block is compared with the few that share its own.
struct Labels {
    labels: Vec<&'static str>,
    /// `labels[from[b]..from[b + 1]]` begin with byte `b`, ASCII letters in lower case.
    from: [u16; 257],
    /// Bit `c % 64` of `second[b]`: a label that begins with `b` goes on with byte `c`, or ends.
    second: [u64; 256],
}

impl Labels {
    #[allow(clippy::cast_possible_truncation, reason = "a few hundred labels")]
    fn new(list: &[&'static str]) -> Self {
        let byte = |label: &str, at: usize| label.as_bytes().get(at).map(u8::to_ascii_lowercase);
        let first = |label: &str| usize::from(byte(label, 0).unwrap_or(0));
        let mut labels = list.to_vec();
        labels.sort_by_key(|label| first(label));
        let mut from = [0; 257];
        for (byte, slot) in from.iter_mut().enumerate() {
            *slot = labels.partition_point(|label| first(label) < byte) as u16;
        }
        let mut second = [0; 256];
        for label in &labels {
            second[first(label)] |= byte(label, 1).map_or(u64::MAX, |byte| 1 << (byte % 64));
        }
        Self { labels, from, second }
    }

    /// The labels that begin as `text` does.
    fn like<'t>(&'t self, text: &'t str) -> &'t [&'static str] {
        let byte = |at: usize| text.as_bytes().get(at).copied().unwrap_or(0).to_ascii_lowercase();
        let first = usize::from(byte(0));
        if self.second[first] >> (byte(1) % 64) & 1 == 0 {
            return &[];
        }
        &self.labels[usize::from(self.from[first])..usize::from(self.from[first + 1])]
    }

    /// The labels that `text` begins with.
    fn of<'t>(&'t self, text: &'t str) -> impl Iterator<Item = &'static str> + 't {
        self.like(text).iter().copied().filter(move |label| starts_with(text, label))
    }

    /// Whether `word` is one of the labels, which are all in lower case.
    fn contains(&self, word: &str) -> bool {
        if word.is_ascii() {
            return self.like(word).iter().any(|label| label.eq_ignore_ascii_case(word));
        }
        let lower = word.to_lowercase();
        self.like(&lower).contains(&lower.as_str())
    }
}

static METADATA: LazyLock<Labels> = LazyLock::new(|| Labels::new(METADATA_LABELS));
static BYLINES: LazyLock<Labels> = LazyLock::new(|| Labels::new(BYLINE_LABELS));
static MARKS: LazyLock<Labels> = LazyLock::new(|| Labels::new(CREDITS));
static CREDIT_LINES: LazyLock<Labels> = LazyLock::new(|| Labels::new(CREDIT_STARTS));
static CAPTIONS: LazyLock<Labels> = LazyLock::new(|| Labels::new(CAPTION_STARTS));
static DATES: LazyLock<Labels> = LazyLock::new(|| Labels::new(DATE_WORDS));

fn starts_with(text: &str, label: &str) -> bool {
    text.get(..label.len()).is_some_and(|head| head.eq_ignore_ascii_case(label))
}

/// Whether `text` begins with a metadata label that is not just the first word of a sentence.
pub(super) fn is_metadata_label(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '[', '>', '→', '▶', '•', '*', '|', '【', '（', ' ']);
    METADATA.of(text).any(|label| {
        if label.ends_with([':', ' ']) {
            return true;
        }
        let rest = text.get(label.len()..).unwrap_or("").trim_start();
        let many = label.contains(' ') || !label.is_ascii();
        let Some(next) = rest.chars().next() else { return true };
        matches!(next, ':' | '：' | '|' | '/' | '©' | '-' | '–' | '—' | '(')
            || (next.is_numeric() && !label.starts_with("st"))
            || (many && !next.is_alphabetic())
            || (many && text.len() < 120 && !ends_like_a_sentence(text))
    })
}

fn ends_like_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '\'', '’', '»']).ends_with(['.', '!', '?', '。', '।', '؟'])
}

/// Whether `line` begins with any label that sets it apart from its neighbours: these lines are
/// never joined with others.
pub(super) fn is_labelled(line: &str) -> bool {
    line.len() < 400 && (is_metadata_label(line) || is_byline(line) || is_date(line))
}

/// Whether `text` names who wrote it.
pub(super) fn is_byline(text: &str) -> bool {
    if text.len() > 160 || ends_like_a_sentence(text) && !text.ends_with("Jr.") {
        return false;
    }
    let labelled = BYLINES.of(text).next();
    if let Some(label) = labelled {
        let rest = text.get(label.len()..).unwrap_or("").trim_start_matches([':', '：', ' ', '|']);
        // A label that is a common word needs a colon or nothing but names after it.
        let sure = label.ends_with([':', '：', '/', '／']) || label.trim_end().contains(' ');
        return !rest.is_empty() && (sure || is_name_list(rest));
    }
    let lower = text.to_lowercase();
    let role = BYLINE_ROLES.iter().any(|role| {
        lower.strip_suffix(role).is_some_and(|rest| {
            rest.trim_end().ends_with([',', '|', '/', '，', '–', '—'])
                || (role.chars().all(crate::text::chars::is_word) && !role.is_ascii())
        })
    });
    role && text.split_whitespace().count() <= 9 && is_name_list(&strip_role(text))
}

/// `text` up to the first comma, bar or slash.
fn strip_role(text: &str) -> String {
    text.split([',', '|', '/', '，', '–', '—']).next().unwrap_or("").trim().to_owned()
}

/// Whether `text` is made of names: capitalised words with little between them.
fn is_name_list(text: &str) -> bool {
    let mut names = 0;
    let mut words = 0;
    for word in text.split_whitespace() {
        words += 1;
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = word.chars().next() else { continue };
        let linking = matches!(
            word,
            "and"
                | "und"
                | "et"
                | "y"
                | "e"
                | "en"
                | "och"
                | "og"
                | "ja"
                | "i"
                | "и"
                | "for"
                | "in"
                | "de"
                | "van"
                | "von"
                | "der"
                | "den"
                | "da"
                | "di"
                | "del"
                | "la"
                | "le"
                | "bin"
                | "al"
                | "with"
                | "dos"
                | "du"
                | "ten"
                | "ter"
                | "at"
                | "ve"
                | "dan"
                | "a"
        );
        if first.is_uppercase() || !(first.is_lowercase() || first.is_numeric()) {
            names += 1;
        } else if !linking {
            return false;
        }
    }
    names >= 1 && words <= 16
}

/// Whether `text` only says when.
pub(super) fn is_date(text: &str) -> bool {
    if text.len() > 120 {
        return false;
    }
    let mut words =
        text.split(|c: char| !(c.is_alphabetic() || c == 'ʼ')).filter(|w| !w.is_empty());
    let mut dated = false;
    let all = words.all(|word| {
        dated = true;
        DATES.contains(word)
    });
    if !all {
        return false;
    }
    let separators = text.contains(['/', '-', ':', '.']);
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    (1..=20).contains(&digits) && (dated || (separators && digits >= 4))
}

/// Whether one part of `text` between bars, or all that stands behind a label, only says when:
/// `THE GAZETTE | 20 October 2021`, `Decided: 14 March 2020`.
pub(super) fn is_dated_line(text: &str) -> bool {
    let dated =
        |part: &str| is_date(part) && part.chars().filter(char::is_ascii_digit).count() >= 3;
    let short = text.len() <= 120;
    short && text.contains(['|', '·']) && text.split(['|', '·']).any(|part| dated(part.trim()))
        || short
            && text.split_once(':').is_some_and(|(label, rest)| {
                label.len() <= 24 && label.split(' ').count() <= 3 && dated(rest.trim())
            })
}

/// Whether `text` is the name of an agency, in brackets or not.
pub(super) fn is_agency(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    bare.len() <= 40 && AGENCIES.contains(&bare.to_lowercase().as_str())
}

/// Where a picture credit stands in `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Credit {
    None,
    /// Nothing but the credit.
    Alone,
    /// After what the picture shows.
    AtEnd,
}

/// Looks for a picture credit. O(bytes); callers pass short blocks.
pub(super) fn credit(text: &str) -> Credit {
    // The credit is in the brackets at the end, or in the last few words, or after a label in front.
    let trimmed = text.trim_end_matches(['.', ' ', '。']);
    let tail_start = if trimmed.ends_with([')', ']', '）', '】', '］']) {
        trimmed.rfind(['(', '[', '（', '【', '［']).unwrap_or(0)
    } else {
        let from = trimmed.len().saturating_sub(48);
        (from..=trimmed.len()).find(|&i| trimmed.is_char_boundary(i)).unwrap_or(0)
    };
    let tail = trimmed.get(tail_start..).unwrap_or("");
    let bracketed = trimmed.ends_with([')', ']', '）', '】', '］']);
    // Running text ends with a stop and has no label near its end: most blocks leave here.
    // `©`, `：` and `／` begin with the last two bytes.
    let may_label = |b: u8| matches!(b, b':' | b'/' | b'=' | 0xC2 | 0xEF);
    let labelled = tail.bytes().any(may_label) && tail.contains([':', '/', '©', '=', '：', '／']);
    if !bracketed && ends_like_a_sentence(text) && !labelled {
        return if starts_with_credit(text) { Credit::Alone } else { Credit::None };
    }
    let found = tail.char_indices().any(|(at, _)| {
        let rest = tail.get(at..).unwrap_or("");
        MARKS.of(rest).any(|mark| {
            bracketed || (mark.len() > 4 || !mark.is_ascii()) && is_tail(text, tail, mark, at)
        })
    });
    if found {
        let before = text.get(..tail_start).unwrap_or("").trim();
        let few = before.chars().filter(|c| c.is_alphanumeric()).count() < 3;
        let short = !bracketed && text.len() <= 60 && starts_with_credit(text);
        return if short || few && bracketed { Credit::Alone } else { Credit::AtEnd };
    }
    if starts_with_credit(text) { Credit::Alone } else { Credit::None }
}

/// An unbracketed credit stands after a bar, slash or stop, or the block is a line without a verb's
/// stop; running prose that mentions a photo does not count.
fn is_tail(text: &str, tail: &str, mark: &str, at: usize) -> bool {
    let labelled = mark.ends_with([':', '/', '=', '：', '＝']) || mark.starts_with('/');
    if labelled {
        return text.len() <= 400;
    }
    let before = tail.get(..at).unwrap_or("").trim_end();
    text.len() <= 320
        && !ends_like_a_sentence(text)
        && (before.is_empty()
            || before.ends_with(['.', '|', '/', '—', '–', '-', '©', '。', ' ', ',', ']', ')']))
}

fn starts_with_credit(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let text = text.trim_start_matches(['(', '[', '（']);
    CREDIT_LINES.of(text).next().is_some() && text.split_whitespace().count() <= 8
}

/// Whether `text` opens the way captions do.
pub(super) fn starts_caption(text: &str) -> bool {
    CAPTIONS.of(text).next().is_some()
}

/// Whether `text` ends with a full date after a comma, as agency captions do:
/// `… in Beijing, March 3, 2021.`
pub(super) fn ends_with_date(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ' ', ')', ']']);
    let mut words = text.rsplit([' ', ',']).filter(|w| !w.is_empty());
    let year = words.next().is_some_and(|w| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()));
    let rest: Vec<&str> = words.take(3).collect();
    let month = rest.iter().take(2).any(|word| {
        word.len() >= 3
            && word.starts_with(char::is_uppercase)
            && DATES.contains(word.trim_end_matches('.'))
    });
    let day = rest.iter().take(2).any(|w| w.len() <= 2 && w.bytes().all(|b| b.is_ascii_digit()));
    year && month && day
}
