use super::read;
use crate::text::{Interrupt, Span};

/// The text with the source of each line behind it: `text ⟵ source`.
fn check(source: &str, expected: &str) {
    let (text, map) = read(source, &Interrupt::never()).unwrap();
    let mut shown = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let span = Span::of(at, at + line.len());
        let from = map.to_source(span).of_text(source);
        shown.push(match line {
            "" => String::new(),
            line if line == from => line.to_owned(),
            line => format!("{line} ⟵ {from}"),
        });
        at += line.len() + 1;
    }
    assert_eq!(shown.join("\n"), expected, "{source}");
    check_map(source);
}

/// Every character of the text leads to its source and back.
fn check_map(source: &str) {
    let (text, map) = read(source, &Interrupt::never()).unwrap();
    let mut before = 0;
    for (at, character) in text.char_indices() {
        let span = Span::of(at, at + character.len_utf8());
        let from = map.to_source(span);
        assert!(from.start() >= before, "{source}: {character:?} goes back to {from:?}");
        before = from.end();
        let words = source.get(from.range()).expect("a source span lies on character boundaries");
        if words == character.to_string() {
            assert_eq!(map.to_text(from), span, "{source}: {character:?}");
        }
    }
}

#[test]
fn tags_go_and_words_stay() {
    check("It <b>rained</b>.", "It rained. ⟵ It <b>rained</b>.");
    check("w<i>or</i>d", "word ⟵ w<i>or</i>d");
    check("plain text", "plain text");
    check("", "");
    check("<a href=\"x>y\" title='>'>link</a>", "link");
    check("<A HREF=x>link</A >", "link");
    check("a<img src=x>b", "a b ⟵ a<img src=x>b");
}

#[test]
fn blocks_stand_on_their_own_lines() {
    check("<h1>Title</h1><p>One.<p>Two.", "Title\n\nOne.\n\nTwo.");
    check("<ul>\n <li>a</li>\n <li>b</li>\n</ul>", "a\n\nb");
    check("one<br>two<br/><br />three", "one\ntwo\n\nthree");
    check("<td>1</td><td>2</td>", "1\n\n2");
    check("<div><div>deep</div></div> after", "deep\n\nafter");
}

#[test]
fn white_space_is_one_space() {
    check("  a \n\t b  ", "a b ⟵ a \n\t b");
    check("a <b> b</b>", "a b ⟵ a <b> b");
    check("a&#32;&#10;b", "a b ⟵ a&#32;&#10;b");
    check("<pre>a  b\n  c</pre>d", "a  b\n  c\n\nd");
    check("a&nbsp;&nbsp;b", "a\u{A0}\u{A0}b ⟵ a&nbsp;&nbsp;b");
}

#[test]
fn references_are_read() {
    check("AT&amp;T &lt;3", "AT&T <3 ⟵ AT&amp;T &lt;3");
    check("caf&eacute; &#x1F600;!", "café 😀! ⟵ caf&eacute; &#x1F600;!");
    check("R&D & more &nosuch;", "R&D & more &nosuch;");
}

#[test]
fn what_readers_do_not_see_is_left_out() {
    check("a<!-- b -- > c -->d", "ad ⟵ a<!-- b -- > c -->d");
    check("a<!-->b<!--->c", "abc ⟵ a<!-->b<!--->c");
    check("<!DOCTYPE html><?xml version='1'?>a", "a");
    check("<title>T</title><body>x", "x");
    check("a<script>if (a<b) '</p>'</SCRIPT >b", "ab ⟵ a<script>if (a<b) '</p>'</SCRIPT >b");
    check("<style>p{}</style>x", "x");
    check("x<script>never closed", "x");
    check("x<!-- never closed", "x");
}

#[test]
fn damaged_markup_swallows_nothing_that_is_text() {
    check("a < b and c > d", "a < b and c > d");
    check("if x <y then", "if x <y then");
    check("1 <2 <3", "1 <2 <3");
    check("a</>b", "ab ⟵ a</>b");
    check("<p title=\"open>one</p>two", "one\n\ntwo");
    check("<", "<");
    check("</", "</");
    check("&", "&");
    check("<b", "<b");
    check("é<b>é</b>😀", "éé😀 ⟵ é<b>é</b>😀");
}

/// Sources that would cost the square of their length if something were looked for twice: minutes,
/// where these take milliseconds.
#[test]
fn cost_is_linear() {
    for piece in [
        "<",
        "<a ",
        "<a \"",
        "<a ='>'",
        "<a b='",
        "<!--",
        "<!",
        "</",
        "<script>",
        "</script",
        "&",
        "&a",
        "&#",
        "&#1",
        "a ",
        "<p>",
        "<pre>",
        "<a =\"><a ='>",
        "--",
        "<!-- --",
        "<a      =     ",
    ] {
        let source = piece.repeat((1 << 20) / piece.len());
        let started = std::time::Instant::now();
        read(&source, &Interrupt::never()).unwrap();
        let took = started.elapsed().as_secs();
        assert!(took < 10, "a megabyte of {piece:?} takes {took} s");
    }
}

#[test]
fn text_is_found_for_stretches_of_the_source() {
    let source = "<p>One &amp; <b>two</b></p><p>three</p>";
    let (text, map) = read(source, &Interrupt::never()).unwrap();
    assert_eq!(text, "One & two\n\nthree");
    let check = |words: &str, expected: &str| {
        let start = source.find(words).unwrap();
        assert_eq!(map.to_text(Span::of(start, start + words.len())).of_text(&text), expected);
    };
    check("<b>two</b>", "two");
    check("&amp;", "&");
    check("amp;", "");
    check("&am", "");
    check("</p><p>three", "three");
    check("two</b></p><p>", "two");
    check("</b></p><p>", "");
    check(source, &text);
}
