//! German and Dutch.

use super::Lists;

pub(super) const LISTS: &[Lists] = &[
    Lists {
        code: "de",
        never: "Hr Hrn Fr Frl Dr Prof Ing Dipl Mag Dipl.-Ing Dipl.-Kfm Dipl.-Inf Dr.-Ing Priv.-Doz Doz Hptm Oblt Lt Gen Oberst \
            z.B Z.B d.h D.h u.a U.a i.d.R I.d.R z.T Z.T v.a V.a s.o s.u S.o S.u u.U U.U m.E M.E o.ä o.Ä i.A I.A i.V i.H i.S i.J \
            bzw Bzw bspw Bspw sog Sog ca Ca evtl Evtl ggf Ggf ggfs gem Gem vgl Vgl insb insbes inkl Inkl exkl Exkl einschl zzgl abzgl zw \
            geb gest ev kath röm röm.-kath österr schweiz bayer frz engl dt ital span lat griech jew max Max min Min mind Mind \
            allg Allg bes Bes betr Betr bzgl Bzgl bezgl ehem Ehem eigtl entspr franz gegr gez ggü hl Hl hrsg Hrsg lt Lt \
            St Sankt v v.d u n m i d.J o.g O.g z.Hd z.H wg sen jun Chr stellv Stellv verh verw amtl mtl jährl urspr Urspr \
            u.v.m.d a.M a.d i.Br Reg.-Bez Verf Übers übers Abw Akad Präs Min.-Präs Ass Oberstlt Reg Univ.-Prof cand phil med jur rer nat \
            h.c Kfm kfm techn wiss bot zool ca Mr Mrs vs Tel Fa Gebr Red Ltg Dr.med Dr.phil Dr.jur Dr.rer",
        number: "Nr Nrn S Bd Bde Kap Abs Art Abb Tab Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Aufl Ausg Fig Ziff Zif Rn Rz Anm Fn \
            Bl Bsp Kl Jh Jhd Jahrh Jg Tel Tsd § Z Zl ca Par Tit Vers V Lj Sp Str Pos Punkt Hg",
        maybe: "usw etc u.ä u.Ä u.v.a u.v.m u.a.m usf ff f e.V E.V Co Inc Ltd Corp Mio Mrd Std Min Sek Str str d.Ä d.J a.D a.D v.Chr n.Chr v.u.Z n.u.Z \
            a.a.O Mo Di Mi Do Sa So Jan Feb Apr Jun Jul Aug Sept Okt Nov Dez M.A B.A B.Sc M.Sc LL.M Ph.D U.S U.S.A USA S.p.A AG Jr Sr Bhf Hbf km kg qm \
            o.J o.O o.Ä Jh Jhd Jhs z.Z z.Zt d.M d.J i.R i.Tr Pf Pkt St Stck Stk Anh Ztr Pfd Msp EL TL Abt Zi Fam Hd Mill Bill",
        starters: "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Ich Wir Ihr Ihre Sein Seine Mein Meine Unser Dieser Diese Dieses \
            Diesen Diesem Jener Jene In Im Am An Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Gegen Ohne Durch Um Unter Über Seit Während Wegen Trotz \
            Und Aber Oder Doch Denn Wenn Weil Als Da Daher Deshalb Dann Danach Dort Hier Jetzt Nun Heute Gestern Morgen So Auch Nur Noch Schon Wie Was Wer Wo \
            Wann Warum Weshalb Welche Welcher Man Alle Alles Viele Einige Manche Mehrere Beide Nicht Kein Keine Ja Nein Zwar Jedoch Dennoch Allerdings Außerdem \
            Zudem Dabei Dadurch Dafür Dagegen Damit Daran Darauf Darum Davon Dazu Zunächst Schließlich Später Bereits Bis Ob Obwohl Nachdem Bevor Sobald \
            Insgesamt Immer Wieder Vielleicht Natürlich Haben Hat Ist Sind War Waren Wird Werden Kann Können Soll Sollte Darf Muss",
        reporting: "sagte sagt sagten meinte meint erklärte erklärt fragte fragt antwortete berichtete betonte fügte hinzu schrieb schreibt rief ergänzte so warnte forderte",
        ordinals: true,
    },
    Lists {
        code: "nl",
        never: "dhr Dhr mevr Mevr mw Mw mej Mej dr Dr drs Drs ir Ir ing Ing prof Prof mr Mr ds Ds jhr jkvr gen Gen kol Kol kap kapt Kapt lt Lt sgt \
            bijv Bijv b.v B.v bv d.w.z D.w.z d.i o.a O.a m.n i.p.v I.p.v t.o.v m.b.t M.b.t i.v.m I.v.m n.a.v N.a.v d.m.v D.m.v a.d t/m i.h.b i.c \
            ca resp vgl Vgl evt Evt zgn Zgn zg z.g incl Incl excl max Max min Min St st Sint nl m.a.w M.a.w o.l.v v.d v v/d ong \
            t.a.v t.b.v T.b.v m.i.v m.u.v i.t.t i.o o.m O.m t.g.v t.w.v a.u.b s.v.p p.p i.s.m I.s.m o.b.v z.o.z Z.K.H Z.M H.M H.K.H mgr Mgr \
            vs em hr Hr ec ir-ing comm Comm insp Insp burg min.-pres secr weth",
        number: "nr Nr nrs blz Blz p pag art Art afb Afb fig Fig hfst Hfst jan feb mrt apr jun jul aug sep sept okt nov dec Jan Feb Mrt Apr Jun Jul Aug Sep Sept Okt Nov Dec \
            tel Tel dl Dl par lid ex deel § vers",
        maybe: "enz etc e.d e.a N.V B.V Co Inc Ltd Corp mln mld jl ll v.Chr n.Chr m.v z.s.m jr sr Jr Sr U.S U.S.A V.S U.K uur mil d.d j.l m.m p.j p.m p.st p/a \
            bijl afd Afd gem Gem prov Prov str km kg M.A B.A Ph.D ma di wo do vr za zo",
        starters: "De Het Een Dit Dat Deze Die Hij Zij Ze Wij We Ik Jij Je U Er In Op Aan Van Voor Met Bij Door Na Naar Om Over Tot Uit Tegen Onder Tijdens Volgens \
            Sinds Zonder En Maar Of Want Dus Als Toen Wanneer Terwijl Omdat Hoewel Zo Ook Nu Dan Daar Daarom Daarna Hier Wat Wie Waar Waarom Hoe Welke Men Alle \
            Alles Veel Vele Sommige Niet Geen Ja Nee Toch Echter Bovendien Verder Zijn Haar Hun Onze Mijn Is Was Heeft Had Kan Zal Moet Wordt Te Ten Ter Vandaag Gisteren \
            Morgen Later Eerst Misschien Nog Al",
        reporting: "zei zegt vroeg vraagt aldus antwoordde schreef schrijft vertelde vertelt meldde meldt riep stelde stelt verklaarde",
        ordinals: false,
    },
];
