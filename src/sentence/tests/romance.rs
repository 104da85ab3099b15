use super::check;

#[test]
fn french() {
    check(
        "fr",
        &[
            "⟨M. Dupont et Mme Durand sont là.⟩ ⟨Le Dr. Martin aussi.⟩",
            "⟨« Venez-vous ? » demanda-t-il.⟩ ⟨Elle se tut.⟩",
            "⟨Il a dit : « C'est fini. »⟩ ⟨Puis il est parti.⟩",
            "⟨Voir p. 12, art. 5, n° 3.⟩ ⟨C'est clair.⟩",
            "⟨Des pommes, des poires, etc. sont là.⟩ ⟨Il vend des livres, etc.⟩ ⟨Personne n'achète.⟩",
            "⟨J.-P. Sartre est né en 1905.⟩ ⟨Il est mort en 1980.⟩",
            "⟨La S.A. Renault, c.-à-d. le groupe, monte.⟩ ⟨Les autres baissent.⟩",
            "⟨Vraiment ?⟩ ⟨Oui !⟩ ⟨Non…⟩",
            "⟨En 52 av. J.-C. César gagna.⟩ ⟨Il rentra à Rome.⟩",
            "⟨Le taux est de 3,5 %.⟩ ⟨C'est peu.⟩",
            "⟨Mgr. Lefebvre et St. Paul sont cités.⟩ ⟨Les autres non.⟩",
        ],
    );
}

#[test]
fn spanish() {
    check(
        "es",
        &[
            "⟨El Sr. García y la Dra. López llegaron.⟩ ⟨Nadie más vino.⟩",
            "⟨¿Qué pasa?⟩ ⟨¡Nada!⟩ ⟨Vámonos.⟩",
            "⟨Vive en EE. UU. desde 1990.⟩ ⟨Su hermano vive en Perú.⟩",
            "⟨Véase la pág. 12, art. 5 y núm. 3.⟩ ⟨Está claro.⟩",
            "⟨Compró manzanas, peras, etc.⟩ ⟨Ella no compró nada.⟩",
            "⟨«¿Vienes?», preguntó él.⟩ ⟨«No», dijo ella.⟩",
            "⟨Son las 5 p. m. en Madrid.⟩ ⟨Hace calor.⟩",
            "⟨Nació en el s. III a. C. en Roma.⟩ ⟨Murió joven.⟩",
            "⟨La empresa Telefónica S.A. subió un 3,5 %.⟩ ⟨Otras bajaron.⟩",
            "⟨—No lo sé —dijo.⟩ ⟨—¿Seguro?⟩",
            "⟨Ud. y el Lic. Pérez, p. ej., pueden ir.⟩ ⟨Los demás no.⟩",
            "⟨El presidente dijo: \"No hay dinero.⟩ ⟨Habrá que esperar\".⟩ ⟨Después se marchó.⟩",
        ],
    );
}

#[test]
fn portuguese() {
    check(
        "pt",
        &[
            "⟨O Sr. Silva e a Dra. Costa chegaram.⟩ ⟨Ninguém mais veio.⟩",
            "⟨Veja a pág. 12, art. 5.º da lei.⟩ ⟨É claro.⟩",
            "⟨Comprou maçãs, peras, etc.⟩ ⟨Ela não comprou nada.⟩",
            "⟨«Vens?», perguntou ele.⟩ ⟨«Não», disse ela.⟩",
            "⟨Vive nos E.U.A. há anos.⟩ ⟨O irmão vive em Lisboa.⟩",
            "⟨A Petrobras S.A. subiu 3,5%.⟩ ⟨Outras caíram.⟩",
            "⟨O Prof. Dr. J. A. Sousa falou.⟩ ⟨Todos ouviram.⟩",
            "⟨É verdade?⟩ ⟨É!⟩ ⟨Ótimo.⟩",
            "⟨Custa R$ 1.250,50.⟩ ⟨É caro.⟩",
            "⟨Nasceu em 300 a.C. em Roma.⟩ ⟨Morreu jovem.⟩",
        ],
    );
}

#[test]
fn italian() {
    check(
        "it",
        &[
            "⟨Il sig. Rossi e la dott.ssa Bianchi sono qui.⟩ ⟨Nessun altro è venuto.⟩",
            "⟨Vedi pag. 12, art. 5, n. 3.⟩ ⟨È chiaro.⟩",
            "⟨Ha comprato mele, pere, ecc.⟩ ⟨Lei non ha comprato niente.⟩",
            "⟨«Vieni?», chiese lui.⟩ ⟨«No», disse lei.⟩",
            "⟨La Fiat S.p.A. è salita del 3,5%.⟩ ⟨Le altre sono scese.⟩",
            "⟨Nacque nel 300 a.C. a Roma.⟩ ⟨Morì giovane.⟩",
            "⟨Il Prof. G. Verdi parlò.⟩ ⟨Tutti ascoltarono.⟩",
            "⟨Davvero?⟩ ⟨Sì!⟩ ⟨Bene.⟩",
            "⟨L'avv. Neri, cioè il legale, ha perso.⟩ ⟨L'ing. Gallo ha vinto.⟩",
            "⟨Sono le 18.30.⟩ ⟨È tardi.⟩",
        ],
    );
}

#[test]
fn romanian() {
    check(
        "ro",
        &[
            "⟨Dl. Popescu și dna. Ionescu au venit.⟩ ⟨Nimeni altcineva nu a venit.⟩",
            "⟨Vezi pag. 12, art. 5, nr. 3.⟩ ⟨Este clar.⟩",
            "⟨A cumpărat mere, pere etc.⟩ ⟨Ea nu a cumpărat nimic.⟩",
            "⟨Dr. Ionescu locuiește pe str. Florilor.⟩ ⟨Prof. Pop nu.⟩",
            "⟨„Vii?” a întrebat el.⟩ ⟨„Nu”, a spus ea.⟩",
            "⟨S-a născut în 300 î.Hr. la Roma.⟩ ⟨A murit tânăr.⟩",
            "⟨Firma Dacia S.A. a crescut cu 3,5%.⟩ ⟨Altele au scăzut.⟩",
            "⟨Chiar?⟩ ⟨Da!⟩ ⟨Bine.⟩",
            "⟨Gen. Antonescu și col. Dima au plecat.⟩ ⟨Ceilalți au rămas.⟩",
            "⟨De ex. câinele latră.⟩ ⟨Pisica nu.⟩",
        ],
    );
}
