use parlance::text::{Span, Token};

const SHORT: [&str; 14] =
    ["Mr", "Mrs", "Ms", "Dr", "Gen", "Col", "Sen", "Rep", "Gov", "St", "Prof", "Lt", "Sgt", "Rev"];

pub(super) fn split(text: &str, tokens: &[Token]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for index in 0..tokens.len() {
        let word = tokens[index].of_text(text);
        let line_ends = tokens.get(index + 1).is_none_or(|next| next.line_before);
        let closes = matches!(word, "”" | "\"" | "’" | "'" | "»" | ")");
        let stop = |i: usize| tokens[i].of_text(text).starts_with(['.', '!', '?', '…', '。']);
        let stopped = stop(index) || (closes && index > 0 && stop(index - 1));
        let next_upper = tokens.get(index + 1).is_some_and(|next| {
            next.space_before && next.of_text(text).starts_with(|c: char| !c.is_lowercase())
                && !matches!(next.of_text(text), ")" | "”")
        });
        let short = index > 0
            && word == "."
            && (SHORT.contains(&tokens[index - 1].of_text(text))
                || tokens[index - 1].span.len() == 1);
        let ends = line_ends || (stopped && next_upper && !short);
        if ends {
            spans.push(tokens[start].span.cover(tokens[index].span));
            start = index + 1;
        }
    }
    spans
}
