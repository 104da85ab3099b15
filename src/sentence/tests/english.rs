use super::check;

#[test]
fn titles_ranks_and_names() {
    check(
        "en",
        &[
            "⟨He met Gen. Li.⟩ ⟨They spoke.⟩",
            "⟨Sr. Col. Wu Qian, a spokesman, said so on Thursday.⟩ ⟨Lt. Gen. H. R. McMaster agreed.⟩",
            "⟨Sen. Mitch McConnell (R-Ky.) met Rep. Adam Schiff.⟩ ⟨Gov. Newsom was absent.⟩",
            "⟨Col. (Ret.) John Smith spoke.⟩ ⟨He scored 3.5 pts. per game.⟩ ⟨It was 104 F.⟩ ⟨Residents fled.⟩",
            "⟨J. K. Rowling wrote it.⟩ ⟨George W. Bush read it.⟩",
            "⟨The Rev. Dr. Martin Luther King Jr. spoke.⟩ ⟨Thousands came.⟩",
            "⟨Prof. Jones and Mrs. Smith left St. Louis for Mt. Vernon.⟩ ⟨Messrs. Brown & Co. stayed.⟩",
            "⟨Samuel L. Jackson starred.⟩ ⟨It was a hit.⟩",
            "⟨He met Robert Downey Jr.⟩ ⟨The star was late.⟩",
            "⟨Capt. James T. Kirk boarded the U.S.S. Enterprise.⟩",
            "⟨Brig. Gen. Ahmed Asiri denied it.⟩ ⟨Maj. Gen. Qassem Soleimani was there.⟩",
        ],
    );
}

#[test]
fn abbreviations_and_numbers() {
    check(
        "en",
        &[
            "⟨He works for Apple Inc. in California.⟩ ⟨She works for Google Inc.⟩ ⟨They met in 2010.⟩",
            "⟨The U.S. Senate voted.⟩ ⟨He lives in the U.S.⟩ ⟨The vote was close.⟩",
            "⟨See No. 5 and Nos. 6 and 7 on p. 12, Fig. 3.⟩ ⟨Then read on.⟩",
            "⟨Many tools, e.g. Stata, i.e. software, help.⟩ ⟨Others, cf. Smith, do not.⟩",
            "⟨It rose 3.5 percent to $1.2 billion.⟩ ⟨Shares fell 0.7 percent.⟩",
            "⟨Version 2.0.1 is out.⟩ ⟨Get it at example.com/v2.0.⟩ ⟨It is free.⟩",
            "⟨We met at 5 p.m. on Monday.⟩ ⟨We left at 6 p.m.⟩ ⟨The train was late.⟩",
            "⟨On Jan. 5 he left.⟩ ⟨On Feb. 6, 2019, he came back.⟩ ⟨By Dec. he was gone.⟩",
            "⟨Smith et al. (2010) found this.⟩ ⟨Jones et al. disagreed.⟩",
            "⟨Apples, pears, etc. are fruit.⟩ ⟨He sold books, pens, etc.⟩ ⟨Nobody bought them.⟩",
            "⟨The score was 3-2 vs. Ghana.⟩ ⟨Brown v. Board of Education was decided in 1954.⟩",
            "⟨He was born in Washington, D.C.⟩ ⟨He moved to St. Paul, Minn., in 1990.⟩",
            "⟨Open report.final.pdf first.⟩ ⟨Then send it to jane.doe@mail.example.org.⟩ ⟨Thanks.⟩",
            "⟨It took 5 min. and 3 sec. to boil.⟩ ⟨It was 10 ft. long.⟩",
            "⟨Dial 192.168.0.1.⟩ ⟨It should answer.⟩",
        ],
    );
}

#[test]
fn law_reports_and_amounts_in_headlines() {
    check(
        "en",
        &[
            "⟨It granted judgment, 412 F. Supp. 3d 221, 229 (2019), and we affirmed.⟩ ⟨We reverse.⟩",
            "⟨See 27 Cal. App. 4th 747, 33 Cal. Rptr. 2d 706.⟩ ⟨The rest is 98 L. Ed. 2d 5.⟩",
            "⟨See 98 S. Ct. 12 and 5 N.E.2d 30.⟩ ⟨Others differ.⟩",
            "⟨Acme Raises $45 Million Series B to Expand Its Platform⟩",
            "⟨We met at App.⟩ ⟨It was 5 then.⟩",
        ],
    );
}

#[test]
fn quotations_and_brackets() {
    check(
        "en",
        &[
            "⟨\"I am here.⟩ ⟨You are there,\" he said.⟩",
            "⟨\"Why now?\" asked Mr. Smith.⟩ ⟨Nobody answered.⟩",
            "⟨\"Is it over?\" President Biden asked.⟩ ⟨It was.⟩",
            "⟨“We will win.”⟩ ⟨He sat down.⟩",
            "⟨“Stop!” she shouted.⟩ ⟨“Come back!”⟩ ⟨He did not.⟩",
            "⟨He said: \"Go home.⟩ ⟨It is late.\"⟩ ⟨They went.⟩",
            "⟨Her \"Think big. Act small.\" campaign failed.⟩ ⟨It cost millions.⟩",
            "⟨He left (he was tired. She was not) at noon.⟩ ⟨They met later.⟩",
            "⟨They agreed.⟩ ⟨(The vote was open.)⟩ ⟨The session ended.⟩",
            "⟨The band Wham! (formed in 1981!) split.⟩ ⟨Fans wept.⟩",
            "⟨'It was fine,' he said.⟩ ⟨'Was it?' she asked.⟩",
            "⟨She asked, “Did he say ‘Go away!’?”⟩ ⟨He had.⟩",
            "⟨Police in Riga, Latvia.⟩ ⟨(Photo: A. Berzins/Reuters)⟩",
            "⟨The talks failed.⟩ ⟨(Reporting by Jane Doe; Editing by J. Smith)⟩",
            "⟨It was, he wrote, “a mistake.”⟩ ⟨The minister disagreed.⟩",
        ],
    );
}

#[test]
fn other_marks() {
    check(
        "en",
        &[
            "⟨Wait... what did you say?⟩ ⟨Nothing... I think.⟩",
            "⟨He never came back…⟩ ⟨The house stood empty.⟩",
            "⟨Really?!⟩ ⟨Yes!!⟩ ⟨No way.⟩",
            "⟨Great news! 😀⟩ ⟨We won.⟩",
            "⟨Thanks! :)⟩ ⟨See you soon.⟩",
            "⟨It ended.⟩⟨Nobody knew why.⟩",
            "⟨The hall was full.[12]⟩ ⟨Some stood.[13][14]⟩ ⟨Others sat.⟩",
            "⟨1. Open the door.⟩ ⟨2. Walk in.⟩ ⟨3. Sit down.⟩",
            "⟨Node.js and ASP.NET are frameworks.⟩ ⟨Booking.com is a site.⟩",
            "⟨Grade A. Smith⟩",
            "⟨BEIJING, Jan. 5 (Xinhua) -- China will act, a spokesman said.⟩ ⟨He gave no date.⟩",
            "⟨Visit https://www.example.com/a.b?c=d.⟩ ⟨It works.⟩",
        ],
    );
}

#[test]
fn lines() {
    check(
        "en",
        &[
            "⟨The quick brown fox jumps over the lazy dog and then runs back to⏎the forest where it lives.⟩ ⟨It sleeps there.⟩",
            "⟨Rain in Spain⟩⏎⏎⟨It rained.⟩⏎⟨It poured.⟩",
            "⟨Agenda⟩⏎⟨- Budget⟩⏎⟨- Any other business⟩",
            "⟨By Jane Doe⟩⏎⟨LONDON — The minister resigned on Monday.⟩⏎⟨READ MORE: Who is next⟩",
            "⟨JOHN: Are you there?⟩⏎⟨MARY: Yes.⟩ ⟨I am.⟩",
        ],
    );
}
