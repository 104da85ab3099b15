//! Danish, Norwegian, Swedish, Finnish, Icelandic, and the Baltic languages.

use super::Lists;

const DANISH_NEVER: &str = "hr Hr fr Fr frk Frk dr Dr prof Prof lic cand Cand stud Stud mag bl.a Bl.a f.eks F.eks dvs Dvs fx Fx jf Jf jfr Jfr ca Ca \
    evt Evt pga Pga p.gr.a iflg Iflg ifm Ifm ift Ift inkl Inkl ekskl maks Maks min mht Mht vedr Vedr vha Vha hhv Hhv hht tlf Tlf kgl Kgl skt Skt sct Sct St St \
    adj adv alm Alm ang Ang bibl bl beg dir Dir e.g d.d s.u forb Forb fhv Fhv gl Gl Gdr gr Int int kap kapt Kapt kl Kl kom konst Konst kpt ltr lrs lejl mtr ny oberst obl omtr Ombud \
    opr Opr orig pkt pl resp Resp sen red Red sekr Sekr sml Sml spec spm stk stv Stv såk sædv tilsv Tilsv tdl toldt ts udg u.a vejl vs vol v vær ybl årg årh øv øvr i.e pr Pr m.h.t M.h.t p.g.a P.g.a \
    i.f.m i.f.t f.f f.v.t m.a.o M.a.o t.o.m d.y d.æ bygn ctr el etabl forsk for eff hd hpl kbh lb Lb mdl nto nuv odgl pers perp plur pågd resp samf sg skr tf vb opl opt hon hhv ovf pro pron";
const DANISH_NUMBER: &str = "nr Nr nrs s S p pp kap Kap bd Bd jan feb mar apr jun jul aug sep sept okt nov dec Jan Feb Mar Apr Jun Jul Aug Sep Sept Okt Nov Dec kl Kl § stk Stk art Art fig Fig pkt afs tlf Tlf bind vol no No årg afd kr t";
const DANISH_MAYBE: &str = "osv etc o.l o.lign m.m m.v mv mm m.fl mfl o.s.v o.a ol o.m.a mio Mio mia Mia mill kr pct f.Kr e.Kr jr Jr sr Sr U.S U.S.A Co Inc Ltd Corp km kg stk sek min tim hhv ff gd gdr d.å f.å \
    a.D A/S I/S ApS afd Afd stud cand ph.d Ph.d nb NB d.d s.å v.h N.N mdr md str kld kvt u.å ult adr p.t p.a s.d B.A M.A";
const DANISH_STARTERS: &str = "Den Det De Der En Et Han Hun Vi Jeg Du I Man Dette Denne Disse Her Nu Så Da Men Og Eller For Fra Til Med På Af Ved Om Efter Før Over Under Mod Hos Uden \
    Hvis Når Hvad Hvem Hvor Hvordan Hvorfor Som Selv Også Ikke Ingen Alle Mange Nogle Flere Ja Nej Hans Hendes Deres Vores Min Mit Dog Derfor Derefter Desuden Senere Endelig Er Var Har Kan Skal Vil \
    At Både Ifølge Ved Mens Fordi Siden";

pub(super) const LISTS: &[Lists] = &[
    Lists {
        code: "da",
        never: DANISH_NEVER,
        number: DANISH_NUMBER,
        maybe: DANISH_MAYBE,
        starters: DANISH_STARTERS,
        reporting: "sagde siger spurgte spørger svarede svarer fortalte fortæller skrev skriver mente mener tilføjede forklarer forklarede råbte oplyser lyder",
        ordinals: true,
    },
    Lists {
        code: "nb",
        never: "hr Hr fru Fru frk Frk dr Dr prof Prof cand stud bl.a Bl.a f.eks F.eks dvs Dvs jf Jf jfr ca Ca evt Evt pga Pga p.g.a P.g.a iht Iht ift Ift ifm Ifm iflg Iflg inkl Inkl \
            ekskl maks Maks mht Mht m.h.t vedr Vedr vha Vha hhv Hhv tlf Tlf kgl Kgl St St adv ang Ang alm dir kap kl Kl d.e resp Resp sml tilsv v pr Pr eks Eks m.a.o M.a.o tidl Tidl \
            stv off vs red ved t.o.m fhv gl lt ltn oblt gen Gen maj kapt sgt",
        number: DANISH_NUMBER,
        maybe: "osv etc o.l o.lign m.m m.v mv mm m.fl mfl o.s.v o.a mill mrd Mill Mrd kr pst f.Kr e.Kr jr Jr sr Sr U.S U.S.A Co Inc Ltd Corp km kg stk sek min ff A/S AS avd Avd ph.d Ph.d mnd str B.A M.A ass ca",
        starters: "Den Det De Der En Et Ei Han Hun Vi Jeg Du Dere Man Dette Denne Disse Her Nå Så Da Men Og Eller For Fra Til Med På Av Ved Om Etter Før Over Under Mot Hos Uten \
            Hvis Når Hva Hvem Hvor Hvordan Hvorfor Som Selv Også Ikke Ingen Alle Mange Noen Flere Ja Nei Hans Hennes Deres Vår Vårt Min Mitt Derfor Deretter Dessuten Senere Er Var Har Kan Skal Vil I \
            At Både Ifølge Mens Fordi Siden",
        reporting: "sa sier spurte spør svarte svarer fortalte forteller skrev skriver mente mener la forklarer forklarte ropte opplyser",
        ordinals: true,
    },
    Lists {
        code: "sv",
        never: "hr Hr fr Fr dr Dr prof Prof doc fil bl.a Bl.a t.ex T.ex dvs Dvs s.k S.k ca Ca ev Ev pga p.g.a P.g.a resp Resp inkl Inkl exkl max min jfr Jfr jmf Jmf fr.o.m Fr.o.m \
            t.o.m T.o.m m.a.o M.a.o f.d F.d S:t S:ta tel Tel alt Alt enl Enl ang Ang kl Kl vs i.o.m I.o.m h.k.h d:r sekr överste gen Gen lt kapten kapt bitr eg egentl inst ibl tr u.a fig vid v",
        number: "nr Nr s sid kap Kap bd Bd jan feb mar mars apr jun jul aug sep sept okt nov dec Jan Feb Apr Jun Jul Aug Sep Sept Okt Nov Dec kl Kl § art fig tel vol tab",
        maybe: "osv etc o.d o.dyl m.m mm m.fl mfl o.s.v o.a milj mdr mkr tkr kr f.Kr e.Kr jr Jr sr Sr U.S U.S.A Co Inc Ltd Corp km kg st sek min tim ff AB avd Avd a.a e.d d.å d.y d.ä forts föreg n.b N.B",
        starters: "Den Det De Där En Ett Han Hon Vi Jag Du Ni Man Detta Denna Dessa Här Nu Så Då Men Och Eller För Från Till Med På Av Vid Om Efter Före Över Under Mot Hos Utan I \
            När Vad Vem Var Hur Varför Som Även Också Inte Ingen Alla Många Några Flera Ja Nej Hans Hennes Deras Vår Vårt Min Mitt Därför Därefter Dessutom Senare Är Har Kan Ska Vill Att Både Enligt \
            Medan Eftersom Sedan Genom Mellan",
        reporting: "sa sade säger frågade frågar svarade svarar berättade berättar skrev skriver menade menar ropade uppger förklarar",
        ordinals: false,
    },
    Lists {
        code: "fi",
        never: "hra rva nti tri prof Prof dos toht maist esim Esim ts Ts ns Ns mm Mm eli n noin vrt Vrt ks Ks kirj puh Puh os ko ao em vt Vt evp ev entinen kenr ltn kapt luutn St \
            fil lis kand ins arkk lääk oik valt M mahd lyh tark alk vars erit nyk ent",
        number: "s n nro Nro no klo Klo kpl v luku kuva kuv taul art osa momentti mom § puh Puh p",
        maybe: "jne jms ym yms ynm tms tm yo eKr jKr e.Kr j.Kr milj mrd mk min sek t h km kg kpl Oy Ab Oyj Ky jr sr Co Inc Ltd Corp U.S U.S.A v s ao aik",
        starters: "Se Hän He Ne Tämä Tuo Nämä Minä Sinä Me Te Mutta Ja Tai Kun Jos Koska Vaikka Myös Nyt Sitten Siellä Täällä Siis Niin Näin Ei Kyllä Joo Mitä Mikä Kuka Missä Miksi Miten \
            Milloin Vain Vielä Jo Ehkä Lisäksi Kuitenkin Toisaalta Silti Siksi Sen Hänen Heidän Meidän On Oli Ovat Olen Onko Voi Pitää Monet Kaikki Jokainen Joka Että Ennen Jälkeen Tällä Tässä Siinä",
        reporting: "sanoo sanoi kertoo kertoi kysyi kysyy vastasi vastaa toteaa totesi huusi arvioi muistuttaa",
        ordinals: true,
    },
    Lists {
        code: "is",
        never: "hr Hr dr Dr próf t.d T.d þ.e Þ.e m.a M.a sbr Sbr ca u.þ.b þ.á.m sr Sr skv Skv a.m.k",
        number: "nr Nr bls Bls kl Kl kr gr jan feb mars apr jún júl ágú sept okt nóv des",
        maybe: "o.s.frv o.fl o.þ.h f.Kr e.Kr hf ehf kr millj ma",
        starters: "Það Hann Hún Þeir Þær Þau Við Ég Þú En Og Eða Ef Þegar Þá Nú Hér Þar Svo Á Í Um Fyrir Eftir Með Til Frá Þetta Þessi",
        reporting: "sagði segir spurði svaraði",
        ordinals: true,
    },
    Lists {
        code: "et",
        never: "hr Hr pr Pr dr Dr prof Prof nt Nt s.t S.t st St nn Nn u ca Ca vt Vt sh k.a ingl lad saks vrd kindral kol mag",
        number: "nr Nr lk Lk kl Kl jaan veebr apr aug sept okt nov dets p lg §",
        maybe: "jne jm jt jms e.m.a p.m.a eKr pKr e.Kr p.Kr a mld mln kr AS OÜ",
        starters: "See Ta Tema Nad Nemad Me Meie Te Mina Ma Sina Aga Ja Kui Kuid Siis Nii Ka Ei Jah Seda Selle Need Samuti Praegu Täna Eile Mis Kes Kus Miks Kuidas",
        reporting: "ütles lisas küsis vastas teatas rääkis märkis",
        ordinals: true,
    },
    Lists {
        code: "lv",
        never: "Dr dr prof Prof piem Piem t.i T.i sk Sk inž doc red akad kungs k-dze k-gs",
        number: "nr Nr lpp plkst Plkst p g gs art tālr",
        maybe: "u.c utt u.tml u.t.t g gs m.ē p.m.ē milj mljrd Ls tūkst",
        starters: "Viņš Viņa Viņi Tas Tā Tie Šis Šī Mēs Es Jūs Bet Un Ja Kad Kā Kas Kur Kāpēc Tad Tagad Arī Nav Ir Pēc No Uz Ar Par",
        reporting: "teica sacīja norādīja jautāja atbildēja",
        ordinals: true,
    },
    Lists {
        code: "lt",
        never: "dr Dr prof Prof p P pvz Pvz t.y T.y vad šv Šv kun gen plk doc inž akad red vysk ponas",
        number: "nr Nr psl val Val str tel Tel sk d m a",
        maybe: "ir.kt ir.pan kt pan m m.e pr.m.e mln mlrd tūkst Lt r g d val proc",
        starters: "Jis Ji Jie Jos Tai Tas Ta Šis Ši Mes Aš Jūs Bet Ir Jei Kai Kaip Kas Kur Kodėl Tada Dabar Taip Ne Po Nuo Su Per",
        reporting: "sakė teigė pridūrė klausė atsakė",
        ordinals: true,
    },
];
