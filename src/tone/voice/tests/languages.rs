//! Languages other than English, and texts of several.

use super::{check_in, check_parts};
use expect_test::expect;

#[test]
fn german() {
    check_in(
        "de",
        "„Das ist ein Skandal“, sagte [P Anna Müller].",
        expect!["direct Anna Müller: Das ist ein Skandal"],
    );
    check_in(
        "de",
        "[P Anna Müller] sagte: „Das ist ein Skandal.“",
        expect!["direct Anna Müller: Das ist ein Skandal."],
    );
    check_in(
        "de",
        "»Wir kommen«, sagte der Sprecher von [O Siemens].",
        expect!["direct der Sprecher von Siemens: Wir kommen"],
    );
    check_in(
        "de",
        "[P Anna Müller] sagte, die Gespräche seien gut verlaufen.",
        expect!["indirect Anna Müller: die Gespräche seien gut verlaufen"],
    );
    check_in(
        "de",
        "Der Minister betonte, dass die Gespräche gut verlaufen seien.",
        expect!["indirect Der Minister: die Gespräche gut verlaufen seien"],
    );
    check_in(
        "de",
        "„Das reicht nicht“, so [P Anna Müller].",
        expect!["direct Anna Müller: Das reicht nicht"],
    );
    check_in(
        "de",
        "[P Anna Müller] nannte den Plan „einen schlechten Witz“.",
        expect!["partial Anna Müller: einen schlechten Witz"],
    );
    check_in("de", "Sein Roman „Die Blechtrommel“ erschien 1959.", expect![""]);
    check_in("de", "Der Ort liegt am Rhein, der hier breit ist.", expect![""]);
}

#[test]
fn french() {
    check_in(
        "fr",
        "« C’est un scandale », a déclaré [P Anne Morel].",
        expect!["direct Anne Morel: C’est un scandale"],
    );
    check_in(
        "fr",
        "[P Jean Petit] a vu [P Anne Morel]. « C’est un scandale, a-t-elle dit. Nous partons. »",
        expect!["direct Anne Morel: C’est un scandale, a-t-elle dit. Nous partons."],
    );
    check_in(
        "fr",
        "[P Anne Morel] a affirmé que les pourparlers allaient reprendre.",
        expect!["indirect Anne Morel: les pourparlers allaient reprendre"],
    );
    check_in(
        "fr",
        "Selon [P Anne Morel], les pourparlers vont reprendre.",
        expect!["indirect Anne Morel: les pourparlers vont reprendre"],
    );
    check_in(
        "fr",
        "— Je reste, dit [P Anne]. Il est tard.\n\n— Moi aussi.",
        expect![[r#"
            direct Anne: Je reste,
            direct Anne: Il est tard.
            direct ?: Moi aussi."#]],
    );
    check_in("fr", "Le film « La Grande Illusion » est sorti en 1937.", expect![""]);
    check_in("fr", "— Le café est fermé le lundi.", expect![""]);
}

#[test]
fn spanish() {
    check_in(
        "es",
        "«Es un escándalo», dijo [P Ana Torres].",
        expect!["direct Ana Torres: Es un escándalo"],
    );
    check_in(
        "es",
        "[P Ana Torres] afirmó que las conversaciones seguirían.",
        expect!["indirect Ana Torres: las conversaciones seguirían"],
    );
    check_in(
        "es",
        "“Es un escándalo”, dijo [P Ana Torres]. “Nos vamos”, añadió.",
        expect![[r#"
        direct Ana Torres: Es un escándalo
        direct Ana Torres: Nos vamos"#]],
    );
    check_in(
        "es",
        "—No iré —dijo [P Ana]—. Es tarde.",
        expect![[r#"
            direct Ana: No iré
            direct Ana: Es tarde."#]],
    );
    check_in(
        "es",
        "Según [P Ana Torres], las conversaciones seguirán.",
        expect!["indirect Ana Torres: las conversaciones seguirán"],
    );
    check_in("es", "La novela «Cien años de soledad» se publicó en 1967.", expect![""]);
}

#[test]
fn italian() {
    check_in(
        "it",
        "«È uno scandalo», ha detto [P Anna Rossi].",
        expect!["direct Anna Rossi: È uno scandalo"],
    );
    check_in(
        "it",
        "[P Anna Rossi] ha spiegato che i colloqui riprenderanno.",
        expect!["indirect Anna Rossi: i colloqui riprenderanno"],
    );
    check_in(
        "it",
        "Secondo [P Anna Rossi], i colloqui riprenderanno.",
        expect!["indirect Anna Rossi: i colloqui riprenderanno"],
    );
    check_in("it", "Il film «La dolce vita» uscì nel 1960.", expect![""]);
}

#[test]
fn portuguese() {
    check_in(
        "pt",
        "“É um escândalo”, disse [P Ana Souza].",
        expect!["direct Ana Souza: É um escândalo"],
    );
    check_in(
        "pt",
        "[P Ana Souza] afirmou que as conversas vão continuar.",
        expect!["indirect Ana Souza: as conversas vão continuar"],
    );
    check_in(
        "pt",
        "Segundo [P Ana Souza], as conversas vão continuar.",
        expect!["indirect Ana Souza: as conversas vão continuar"],
    );
    check_in("pt", "O romance “Dom Casmurro” saiu em 1899.", expect![""]);
}

#[test]
fn dutch() {
    check_in(
        "nl",
        "“Het is een schande”, zei [P Anna Bakker].",
        expect!["direct Anna Bakker: Het is een schande"],
    );
    check_in(
        "nl",
        "[P Anna Bakker] zei dat de gesprekken doorgaan.",
        expect!["indirect Anna Bakker: de gesprekken doorgaan"],
    );
    check_in(
        "nl",
        "Volgens [P Anna Bakker] gaan de gesprekken door.",
        expect!["indirect Anna Bakker: gaan de gesprekken door"],
    );
    check_in("nl", "De roman “De avonden” verscheen in 1947.", expect![""]);
}

#[test]
fn chinese() {
    check_in(
        "zh",
        "国防部发言人[P 吴谦]表示：“这是严重的挑衅。”",
        expect!["direct 吴谦: 这是严重的挑衅。"],
    );
    check_in("zh", "“我们不会退让。”[P 吴谦]说。", expect!["direct 吴谦: 我们不会退让。"]);
    check_in("zh", "[P 吴谦]指出，谈判将于五月恢复。", expect!["indirect 吴谦: 谈判将于五月恢复"]);
    check_in("zh", "「我們不會退讓。」[P 吳謙]說。", expect!["direct 吳謙: 我們不會退讓。"]);
    check_in("zh", "这部小说很长，问题也很多。", expect![""]);
}

#[test]
fn a_dropped_subject_is_the_one_before() {
    check_in(
        "es",
        "El presidente de [L Chile], [P Gabriel Boric], anunció un plan de ayuda. “No vamos a dejar a nadie \
         atrás”, dijo ante los periodistas. La oposición calificó la medida de “insuficiente y tardía”.",
        expect![[r#"
            direct Gabriel Boric: No vamos a dejar a nadie atrás
            partial La oposición: insuficiente y tardía"#]],
    );
    check_in(
        "pt",
        "[P Ana Prado] visitou a fábrica na terça-feira. “Vamos contratar mais gente”, afirmou. O sindicato \
         chamou a visita de “teatro”.",
        expect![[r#"
            direct Ana Prado: Vamos contratar mais gente
            partial O sindicato: teatro"#]],
    );
}

#[test]
fn a_block_in_another_language_is_read_with_its_words() {
    let mixed = "“We are ready,” said [P Ana Roy].\n\n[P Luc Petit] a affirmé que les pourparlers reprennent.";
    check_parts(
        "en",
        "fr",
        mixed,
        expect![[r#"
            direct Ana Roy: We are ready,
            indirect Luc Petit: les pourparlers reprennent"#]],
    );
    check_in("en", mixed, expect!["direct Ana Roy: We are ready,"]);
}
