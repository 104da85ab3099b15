//! English, and the lists for languages without lists of their own.

use super::Lists;

const ENGLISH_NEVER: &str = "Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Sen Rep Reps Sens Gov Lt Col Sgt Capt Cpt Cmdr Cdr Comdr Maj Brig \
    Adm Pvt Cpl Rev Hon Pres Supt Insp Det Fr Mt Ft St Ste Msgr Mgr Amb Atty Asst Assoc Bp Br Card Cllr Const Dir Dist Drs Ald \
    Gens Hon Lieut Mlle Mme Ofc Pfc Pte RAdm VAdm Sec Secy Sir Spc Sra Srta Treas Viz viz e.g i.e vs v cf ca approx \
    Lt.Cdr Lt.Gen Maj.Gen Brig.Gen Lt.Col Lt.-Gen Maj.-Gen Brig.-Gen Lt.-Col Sgt.-Maj Sr.Col Gen.Sec Hon.B.A op resp esp incl \
    Adj Adv Det.Insp Ret Wm Chas Geo Jas Jos Thos Alex";
const ENGLISH_NUMBER: &str = "Cat No Nos no nos Nr Num p pp pg pgs Fig Figs fig figs Vol vol vols Ch ch chap Chap Sec sec Art art Eq eq para \
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec c ca approx Rs N° n° ver Ver ext Ext tel Tel Ps Matt Rom Cor Gal Eph Exod Lev Deut \
    Isa Jer Ezek Bk bk Pt pt Op Rd St Rt Rte Hwy Apt Ste Bldg est Est b d fl r ed";
const ENGLISH_MAYBE: &str = "Inc Ltd Corp Co co Cos Bros Jr Sr Esq Ph.D PhD M.D B.A M.A B.S M.S M.B.A J.D D.D.S D.Phil LL.B LL.M Ed.D R.N \
    U.S U.K U.N E.U US U.S.A U.S.S.R U.A.E D.C L.A N.Y N.J N.C S.C N.H N.M N.D S.D R.I Pa Va Md Mass Conn Calif Ariz Ark Colo Fla Ga Ill Ind \
    Kan Kans Ky La Me Mich Minn Miss Mo Mont Neb Nev Okla Ore Penn Tenn Tex Vt Wash Wis Wyo Ala Del Ont Que B.C \
    P.R Mex a.m p.m A.M P.M A.D B.C.E C.E etc al et.al Ave Av Blvd Rd Dr St Sts Ln Pl Sq Hwy Pkwy Ct Cres Ter st ave blvd rd dept Dept Depts Univ \
    Assn Ass'n Bldg Mfg Mgmt Intl Int'l Nat'l Govt Gov't est Est hr hrs min mins sec secs lb lbs oz ft in mi km kg cm mm sq mph yr yrs mo wk wks \
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec i.a ibid Ibid id Id et.seq seq cont \
    P.O P.S N.B R.I.P Q.E.D I.T S.A S.p.A N.V B.V A.G G.mb.H LLC Plc L.L.C L.P P.C P.L.C Cie misc Misc avg max Max min Min tbsp tsp pt pts inst ult prox";
const ENGLISH_STARTERS: &str = "The A An This That These Those There Here It He She They We I You His Her Their Our My Your Its But And Or So Yet Nor \
    If When While Where Why What Who Whom Whose Which How In On At As By For From With Without After Before Since Because Although Though Despite \
    During Under Over Until Unless Between Among Within According Also Then Now Next Later Today Tomorrow Yesterday Meanwhile However Moreover Furthermore \
    Therefore Thus Hence Instead Indeed Still Even Once Some Many Most Several Few Each Every Both All Any Another Other Others One Two Three No Not \
    Yes Please Let Did Do Does Is Are Was Were Am Has Have Had Can Could Will Would Should May Might Must Only Just Perhaps Maybe \
    Nobody Nothing Everyone Everybody Someone Something Such Too To Of Never Always Often Sometimes Finally Earlier Previously Recently \
    It's He's She's They're We're I'm You're That's There's What's Don't Didn't I've We've I'll It’s He’s She’s They’re We’re I’m You’re That’s There’s What’s Don’t I’ve We’ve";
const ENGLISH_REPORTING: &str = "said says say added adds asked asks told tells replied replies answered warned wrote writes explained explains \
    continued noted notes recalled insisted argued declared tweeted posted concluded joked shouted cried whispered yelled announced stated \
    admitted remarked observed agreed recounted claimed reported quipped responded urged demanded exclaimed muttered murmured";

pub(super) const LISTS: &[Lists] = &[
    Lists {
        code: "en",
        never: ENGLISH_NEVER,
        number: ENGLISH_NUMBER,
        maybe: ENGLISH_MAYBE,
        starters: ENGLISH_STARTERS,
        reporting: ENGLISH_REPORTING,
        ordinals: false,
    },
    Lists {
        code: super::OTHER,
        never: "Bw Bi Mh Dk Mme Mlle Sr Sra Hr Fr Gen Col Capt Sgt Lt Rev Ing Doc проф им св г",
        number: "n art Art pag pág S s fig Nr nr стр с ст",
        maybe: "SA Cie GmbH",
        starters: ENGLISH_STARTERS,
        reporting: ENGLISH_REPORTING,
        ordinals: false,
    },
];
