//! What the embedded model answers. Texts are our own.

use std::sync::LazyLock;

use expect_test::{Expect, expect};

use super::{Detector, Mode, Options, known};
use crate::text::{Interrupt, Interrupted, LanguageTag, Span};

static DETECTOR: LazyLock<Detector> = LazyLock::new(|| Detector::embedded().unwrap());

fn fast() -> Options {
    Options { mode: Mode::Fast, ..Options::default() }
}

fn tag(tag: &str) -> LanguageTag {
    LanguageTag::parse(tag).unwrap()
}

/// The answer to each text is `language`.
fn check(language: &str, texts: &[&str]) {
    for text in texts {
        let found = DETECTOR.detect(text, &fast());
        assert_eq!(found.language.as_str(), language, "{text:?}: {:?}", found.candidates);
    }
}

/// Shows segments as `⟨language text⟩`.
fn check_segments(text: &str, expected: Expect) {
    let segments = DETECTOR.segments(text, &fast(), &Interrupt::never()).unwrap();
    let shown: Vec<String> = segments
        .iter()
        .map(|segment| format!("⟨{} {}⟩", segment.language.as_str(), segment.span.of_text(text)))
        .collect();
    expected.assert_eq(&shown.join(" "));
}

#[test]
fn sentences_of_many_languages() {
    check("en", &["The ministry said on Thursday that talks would go on next week."]);
    check("de", &["Das Ministerium teilte am Donnerstag mit, dass die Gespräche weitergehen."]);
    check("fr", &["Le ministère a déclaré jeudi que les discussions se poursuivraient."]);
    check(
        "es",
        &["El ministerio dijo el jueves que las conversaciones seguirán la próxima semana."],
    );
    check("pt", &["O ministério disse na quinta-feira que as conversações vão continuar."]);
    check(
        "it",
        &["Il ministero ha detto giovedì che i colloqui continueranno la prossima settimana."],
    );
    check("nl", &["Het ministerie zei donderdag dat de gesprekken volgende week doorgaan."]);
    check("pl", &["Ministerstwo poinformowało w czwartek, że rozmowy będą kontynuowane."]);
    check("cs", &["Ministerstvo ve čtvrtek uvedlo, že jednání budou pokračovat příští týden."]);
    check("sv", &["Departementet sade på torsdagen att samtalen skulle fortsätta nästa vecka."]);
    check("fi", &["Ministeriö kertoi torstaina, että neuvottelut jatkuvat ensi viikolla."]);
    check("tr", &["Bakanlık perşembe günü görüşmelerin gelecek hafta süreceğini açıkladı."]);
    check(
        "hu",
        &["A minisztérium csütörtökön közölte, hogy a tárgyalások jövő héten folytatódnak."],
    );
    check("vi", &["Bộ cho biết hôm thứ Năm rằng các cuộc đàm phán sẽ tiếp tục vào tuần tới."]);
    check("sw", &["Wizara ilisema siku ya Alhamisi kwamba mazungumzo yataendelea wiki ijayo."]);
    check(
        "ru",
        &["Министерство сообщило в четверг, что переговоры продолжатся на следующей неделе."],
    );
    check("uk", &["Міністерство повідомило в четвер, що переговори триватимуть наступного тижня."]);
    check("bg", &["Министерството съобщи в четвъртък, че разговорите ще продължат."]);
    check("ar", &["قالت الوزارة يوم الخميس إن المحادثات ستستمر الأسبوع المقبل."]);
    check("fa", &["وزارتخانه روز پنجشنبه اعلام کرد که گفتگوها هفته آینده ادامه خواهد یافت."]);
    check("hi", &["मंत्रालय ने गुरुवार को कहा कि बातचीत अगले सप्ताह जारी रहेगी।"]);
    check("ja", &["同省は木曜日、協議は来週も続くと発表した。"]);
}

#[test]
fn scripts_of_one_language_decide_alone() {
    check("el", &["Το υπουργείο", "ναι"]);
    check("ko", &["안녕하세요"]);
    check("ka", &["გამარჯობა"]);
    check("th", &["สวัสดีครับ"]);
    check("hy", &["Բարեւ"]);
    check("am", &["ሰላም ነው ዛሬ ጥሩ ቀን ነው"]);
}

#[test]
fn scripts_are_named_where_they_matter() {
    check("zh-Hans", &["国防部发言人星期四说，谈判将继续进行。"]);
    check("zh-Hant", &["國防部發言人星期四說，談判將繼續進行。"]);
    check("yue", &["佢哋琴日喺屋企食咗好多嘢，唔知今日仲嚟唔嚟。"]);
    check("sr", &["Министарство је у четвртак саопштило да ће се разговори наставити."]);
    check(
        "sr-Latn",
        &[
            "Saopšteno je da će u sredu posle podne biti lepo vreme u celoj Evropi, gde treba da dođu.",
        ],
    );
}

#[test]
fn close_languages_with_telling_words() {
    check("nb", &["Jeg vet ikke hva dere har gjort, men jeg ser ikke noe galt i det."]);
    check("nn", &["Eg veit ikkje kva de har gjort, men eg ser ikkje noko gale i det."]);
    check("da", &["Jeg ved ikke, hvad I har gjort, men jeg kan ikke se noget galt i det."]);
    check("hr", &["Tko je u travnju i svibnju tjedno vozio vlakom iz Zagreba, točno zna."]);
    check(
        "id",
        &["Saya tidak bisa datang karena mobil saya sedang di bengkel, kata dia kepada wartawan."],
    );
    check("gl", &["Non sei o que fixeches onte, pero a nosa xente dixo que non era certo."]);
    check("ca", &["No sé què vas fer ahir, però la nostra gent va dir que no era cert."]);
}

#[test]
fn short_and_noisy_text() {
    check(
        "de",
        &["ICH WEISS NICHT, WAS DAS BEDEUTEN SOLL", "ich weiß nicht was das bedeuten soll"],
    );
    check("en", &["sooooo gooood to see you all again!!! 😀😀😀"]);
    check("en", &["RT @someone_42: what a lovely morning it is here #xkqzv https://t.co/aB3dE9"]);
    check(
        "es",
        &[
            "<p>¿Qué hora es&nbsp;ahora?</p><a href=\"https://example.com/the/english/path\">aquí está</a>",
        ],
    );
    check("fr", &["@durand merci beaucoup pour votre aide 🙏 #yqzwt"]);
}

#[test]
fn no_language_is_und() {
    check("und", &["", " \n\t", "12 345", "!!! ... ???", "🎉🎉", "+49 30 901820"]);
    check(
        "und",
        &["https://example.com/a/b?c=d", "me@example.org", "@handle", "www.example.net/index"],
    );
    check(
        "und",
        &["421bd1be53bae44b3f065426dde5df6d3af8dd69", "fd46dd52-c018-2f4a-7fc9-1e7de1f808ce"],
    );
    check(
        "und",
        &["JeJOR1VEFu9ffcyjN+3VZMQcP27tlEjJhma2UeB6rCer7In8HXQEs9bHSPNcWn78deyAD3yXwKwk33Ie"],
    );
    check(
        "und",
        &["xkqzvwpt", "sdfkjhsdf lkjsdf", "for (int i = 0; i < buf_len; ++i) { dst[i] = src[i]; }"],
    );
    check("und", &["/usr/lib/x86_64/libfoo_bar.so", "let x_len: Vec<u8> = tmp.iter().collect();"]);
}

#[test]
fn real_words_are_not_und() {
    for text in ["Guten Morgen", "merci beaucoup", "hello world", "buenos días", "dziękuję bardzo"]
    {
        assert!(!DETECTOR.detect(text, &fast()).language.is_und(), "{text}");
    }
}

#[test]
fn candidates_are_probabilities_best_first() {
    let options = Options { max_candidates: 5, ..fast() };
    let found = DETECTOR.detect("Europa", &options);
    assert_eq!(found.candidates.len(), 5);
    assert_eq!(found.candidates[0].language, found.language);
    assert!(found.candidates.is_sorted_by(|a, b| a.confidence >= b.confidence));
    let total: f32 = found.candidates.iter().map(|c| c.confidence).sum();
    assert!(total <= 1.0 + 1e-4, "{total}");
    assert_eq!(DETECTOR.detect("Europa", &fast()).candidates.len(), 3);
}

#[test]
fn only_the_wanted_languages_are_answered() {
    let options = |tags: &[&str]| Options {
        candidate_languages: tags.iter().map(|t| tag(t)).collect(),
        ..fast()
    };
    let answer = |text: &str, tags: &[&str]| DETECTOR.detect(text, &options(tags)).language;
    assert_eq!(answer("Jeg vet ikke hva", &["nn", "sv"]), tag("nn"));
    assert_eq!(answer("Das ist nicht wahr", &["de-AT", "nl"]), tag("de"));
    assert_eq!(answer("談判將繼續進行", &["zh"]), tag("zh-Hant"));
    assert_eq!(answer("Ministarstvo je saopštilo", &["sr"]), tag("sr-Latn"));
    assert_eq!(answer("Это предложение", &["en", "fr"]), LanguageTag::UND);
    assert_eq!(answer("안녕하세요", &["en"]), LanguageTag::UND);
}

#[test]
fn a_claim_is_checked_against_the_text() {
    let options = Options { max_candidates: usize::MAX, ..fast() };
    let of = |text: &str, claim: &str| DETECTOR.detect(text, &options).probability_of(tag(claim));
    let text = "The ministry said on Thursday that talks would go on.";
    assert!(of(text, "en-GB") > 0.9);
    assert!(of(text, "de") < 0.05);
    assert!(of("談判將繼續進行", "zh") > 0.9);
    assert_eq!(of("12345", "en"), 0.0);
}

#[test]
fn paragraphs_in_another_language_stand_out() {
    let paragraphs = [
        "The ministry said on Thursday that talks would go on next week in Geneva.",
        "Das Ministerium teilte am Donnerstag mit, dass die Gespräche weitergehen.",
        "R. J. Castellanos, Ana Lopes and Jens Wolter of the Haitian Institute spoke there.",
        "Министерство сообщило в четверг, что переговоры продолжатся в Женеве.",
        "Short.",
    ];
    let text = paragraphs.join("\n\n");
    let mut start = 0;
    let spans: Vec<Span> = paragraphs
        .iter()
        .map(|paragraph| {
            let span = Span::of(start, start + paragraph.len());
            start += paragraph.len() + 2;
            span
        })
        .collect();
    let found = DETECTOR.strays(&text, &spans, 160, tag("en"), &Interrupt::never()).unwrap();
    let shown: Vec<&str> = found
        .iter()
        .map(|stray| stray.as_ref().map_or("-", |language| language.as_str()))
        .collect();
    assert_eq!(shown, ["-", "de", "-", "ru", "-"]);
}

#[test]
fn a_long_text_is_judged_by_all_of_it() {
    let menu = "Home News Sport Weather Travel Contact About us Privacy Terms of use ".repeat(8);
    let body =
        "Das Ministerium teilte am Donnerstag mit, dass die Gespräche weitergehen. ".repeat(300);
    let found = DETECTOR.detect(&format!("{menu}{body}"), &fast());
    assert_eq!(found.language, tag("de"));
    assert!(found.reliable);
}

#[test]
fn speakers_in_capitals_are_no_other_language() {
    check_segments(
        "HOST: When did you decide to stand for mayor?\nMARTA KOWALCZYK: In 2017, after the floods. Nobody in the council lifted a finger.",
        expect![[r#"
            ⟨en HOST: When did you decide to stand for mayor?
            MARTA KOWALCZYK: In 2017, after the floods. Nobody in the council lifted a finger.⟩"#]],
    );
}

#[test]
fn closing_marks_stay_with_what_they_close() {
    check_segments(
        "Then he turned to the cameras. « C’est une journée historique pour notre pays, et je remercie tous ceux qui ont cru en nous », he said. Nobody in the chamber answered him.",
        expect![
            "⟨en Then he turned to the cameras.⟩ ⟨fr « C’est une journée historique pour notre pays, et je remercie tous ceux qui ont cru en nous »⟩ ⟨en , he said. Nobody in the chamber answered him.⟩"
        ],
    );
}

#[test]
fn greetings_and_answers() {
    check("en", &["hi", "Hello!", "ok", "OK", "yes", "bye", "wow", "Hi there", "lol", "Dear Sir"]);
    check("es", &["hola", "¡Hola!", "Sí", "gracias"]);
    check("de", &["Hallo", "ja", "nein", "Danke!"]);
    check("fr", &["oui", "non", "merci", "Bonjour"]);
    check("pt", &["olá", "sim"]);
    check("pl", &["tak", "nie"]);
    check("ru", &["нет", "привет", "спасибо"]);
    check("hi", &["नमस्ते"]);
    check("zh-Hans", &["你好"]);
}

#[test]
fn one_language_is_one_segment() {
    check_segments("", expect![""]);
    check_segments("123 !!", expect![""]);
    check_segments("  Guten Morgen, Herr Müller! ", expect!["⟨de Guten Morgen, Herr Müller!⟩"]);
    check_segments(
        "She met John Hancock in Zürich. They talked about Goethe and the Bundestag all night.",
        expect![
            "⟨en She met John Hancock in Zürich. They talked about Goethe and the Bundestag all night.⟩"
        ],
    );
    check_segments(
        "他在iPhone上用Google搜索，然后打开YouTube观看视频。",
        expect!["⟨zh-Hans 他在iPhone上用Google搜索，然后打开YouTube观看视频。⟩"],
    );
}

#[test]
fn close_languages_do_not_take_turns() {
    check_segments(
        "Eg veit ikkje kva dei eigentleg vil med denne lova. Under slike forhold kan man gå langt. Vi får sjå korleis det går til hausten.",
        expect![
            "⟨nn Eg veit ikkje kva dei eigentleg vil med denne lova. Under slike forhold kan man gå langt. Vi får sjå korleis det går til hausten.⟩"
        ],
    );
}

#[test]
fn numbers_stay_with_their_line_or_sentence() {
    check_segments(
        "The shares of the company fell by 2%.\n\nDie Aktien des Unternehmens fielen am Montag.",
        expect![
            "⟨en The shares of the company fell by 2%.⟩ ⟨de Die Aktien des Unternehmens fielen am Montag.⟩"
        ],
    );
    check_segments(
        "The shares of the company fell by 2%. Die Aktien des Unternehmens fielen am Montag.",
        expect![
            "⟨en The shares of the company fell by 2%.⟩ ⟨de Die Aktien des Unternehmens fielen am Montag.⟩"
        ],
    );
}

#[test]
fn sentences_in_two_languages() {
    check_segments(
        "The ministry said that talks would go on. Das Ministerium teilte mit, dass die Gespräche weitergehen.",
        expect![
            "⟨en The ministry said that talks would go on.⟩ ⟨de Das Ministerium teilte mit, dass die Gespräche weitergehen.⟩"
        ],
    );
    check_segments(
        "Le ministère a déclaré jeudi que tout va bien.\n\nМинистерство сообщило, что переговоры продолжатся.",
        expect![
            "⟨fr Le ministère a déclaré jeudi que tout va bien.⟩ ⟨ru Министерство сообщило, что переговоры продолжатся.⟩"
        ],
    );
}

#[test]
fn a_quotation_in_another_language() {
    check_segments(
        "Der Präsident sagte am Abend: “we will never give up our freedom” und verließ den Saal sofort.",
        expect![
            "⟨de Der Präsident sagte am Abend:⟩ ⟨en “we will never give up our freedom”⟩ ⟨de und verließ den Saal sofort.⟩"
        ],
    );
    check_segments(
        "The sign at the door read 「本日休業、またのお越しを」 in large letters.",
        expect![
            "⟨en The sign at the door read⟩ ⟨ja 「本日休業、またのお越しを」⟩ ⟨en in large letters.⟩"
        ],
    );
}

#[test]
fn words_change_inside_a_sentence() {
    check_segments(
        "Onun için bugün gelemedim, weil ich gestern die ganze Nacht gearbeitet habe.",
        expect![
            "⟨tr Onun için bugün gelemedim,⟩ ⟨de weil ich gestern die ganze Nacht gearbeitet habe.⟩"
        ],
    );
}

#[test]
fn segmenting_stops_when_asked() {
    let interrupt = Interrupt::never();
    interrupt.raise();
    assert_eq!(DETECTOR.segments("some text", &fast(), &interrupt), Err(Interrupted));
}

#[test]
fn any_text_has_an_answer_and_ordered_segments() {
    let texts = [
        "a\u{301}\u{301}\u{301}".repeat(500),
        "<".repeat(3000),
        "&amp".repeat(1000),
        "http://é".repeat(700),
        "\u{0}\u{1}\u{7f}\u{feff}".repeat(50),
        "漢".repeat(5000),
        "🎉a漢ä1".repeat(500),
        "İIıi ẞß ﬁ Ǆ".repeat(100),
        "a'b’c".repeat(400),
    ];
    for text in &texts {
        let found = DETECTOR.detect(text, &fast());
        assert!((0.0..=1.0).contains(&found.confidence), "{:?}", found);
        let segments = DETECTOR.segments(text, &fast(), &Interrupt::never()).unwrap();
        assert!(segments.is_sorted_by(|a, b| a.span.end() <= b.span.start()));
        assert!(segments.iter().all(|s| text.get(s.span.range()).is_some_and(|t| t.trim() == t)));
    }
}

#[test]
fn every_class_of_the_model_is_a_known_language() {
    let classes = DETECTOR.model().classes();
    assert!(classes.len() > 120);
    let beyond_classes = known().len() - (classes.len() - 1);
    assert!(beyond_classes >= 20, "languages told by script alone");
}
