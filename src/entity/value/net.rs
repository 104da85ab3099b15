//! Addresses of the net: e-mail, URL, IP address, hashtag, handle.
//!
//! Each is found from its mark (`@`, `://`, `www`, `#`, a dot between labels) and read over bytes
//! to the next white space, so that no byte is read more than a few times.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::Value;
use super::scan::{Found, Scan};
use crate::entity::EntityType;
use crate::text::{Span, TokenKind, chars};

/// Longest local part and domain of an e-mail address after RFC 5321.
const LOCAL_BYTES_MAX: usize = 64;
const DOMAIN_BYTES_MAX: usize = 255;
/// Longest URL that is read.
const URL_BYTES_MAX: usize = 2048;

/// Top-level domains that make `example.com` a web address without a scheme. Country domains that
/// are also words (`is`, `me`, `in`, `it`, `so`, `to`, `at`, `be`, `no`, `my`, `us`, `am`) need more.
const TOP_LEVEL: &[&str] = &[
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "ai", "dev", "app", "co",
    "uk", "de", "fr", "es", "pt", "nl", "cn", "jp", "kr", "ru", "ua", "pl", "cz", "ch", "eu", "ca",
    "au", "nz", "br", "mx", "ar", "cl", "tv", "fm", "news", "blog", "online", "site", "tech",
    "xyz", "shop", "store", "rs", "se", "dk", "fi", "gr", "hu", "ro", "tr", "za", "hk", "tw", "sg",
];
const TOP_LEVEL_WITH_PATH: &[&str] = &[
    "is", "me", "in", "it", "to", "at", "be", "us", "ly", "gl", "ie", "il", "id", "sh", "gg", "cc",
];

/// The address at token `at`.
pub(super) fn net(scan: &Scan<'_>, at: usize) -> Option<Found> {
    match scan.kind(at)? {
        TokenKind::Word | TokenKind::Number => {
            if scan.runs_up(at) && !scan.is(at - 1, ",") {
                return None;
            }
            // Every address has a mark right behind its first word.
            if !scan.glued(at + 1) {
                return None;
            }
            match scan.str(at + 1) {
                ":" => url(scan, at).or_else(|| ip(scan, at)),
                "." => url(scan, at)
                    .or_else(|| ip(scan, at))
                    .or_else(|| email(scan, at))
                    .or_else(|| bare_domain(scan, at)),
                "@" | "_" | "-" | "+" => email(scan, at).or_else(|| bare_domain(scan, at)),
                _ => None,
            }
        }
        TokenKind::Punctuation if scan.is(at, "@") => handle(scan, at),
        TokenKind::Punctuation if scan.is(at, "#") => hashtag(scan, at),
        TokenKind::Punctuation if scan.is(at, ":") => ip(scan, at),
        _ => None,
    }
}

fn found(
    scan: &Scan<'_>,
    at: usize,
    position: usize,
    entity_type: EntityType,
    value: Option<Value>,
) -> Option<Found> {
    let end = scan.token_at(at, position);
    let start = scan.start_of(at);
    (scan.end_before(end) == position && position > start).then(|| Found {
        span: Span::of(start, position),
        end,
        entity_type,
        value,
        confidence: 0.99,
    })
}

/// Length of the run of bytes at `start` that `accept` takes, at most `limit`.
fn run(text: &str, start: usize, limit: usize, accept: impl Fn(u8) -> bool) -> usize {
    let bytes = text.as_bytes().get(start..).unwrap_or(&[]);
    bytes.iter().take(limit).take_while(|&&byte| accept(byte)).count()
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.')
}

/// A host of at least two labels with a plausible last one, and its length.
fn host(text: &str, start: usize) -> Option<&str> {
    let mut length = run(text, start, DOMAIN_BYTES_MAX, is_host);
    let mut host = text.get(start..start + length)?;
    host = host.trim_end_matches(['.', '-']);
    length = host.len();
    let last = host.rsplit('.').next()?;
    let labels = host.split('.').all(|label| !label.is_empty() && label.len() < 64);
    let top = last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    (labels && host.contains('.') && (top || last.starts_with("xn--"))).then_some(())?;
    text.get(start..start + length)
}

fn email(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let start = scan.start_of(at);
    let local = run(scan.text, start, LOCAL_BYTES_MAX + 1, |byte| {
        byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
    });
    let sign = start + local;
    if local > LOCAL_BYTES_MAX || scan.text.as_bytes().get(sign) != Some(&b'@') {
        return None;
    }
    let name = scan.text.get(start..sign)?;
    let host = host(scan.text, sign + 1)?;
    if name.ends_with('.') || name.contains("..") {
        return None;
    }
    let value = Value::Url(format!("{name}@{}", host.to_ascii_lowercase()));
    found(scan, at, sign + 1 + host.len(), EntityType::Email, Some(value))
}

/// `https://…`, `ftp://…`, `mailto:…` is an e-mail, `www.…`.
fn url(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let start = scan.start_of(at);
    let word = scan.str(at);
    let scheme = matches!(
        word,
        "http"
            | "https"
            | "ftp"
            | "ftps"
            | "sftp"
            | "ssh"
            | "ws"
            | "wss"
            | "git"
            | "HTTP"
            | "HTTPS"
    );
    let prefix = if scheme && scan.text.get(start + word.len()..)?.starts_with("://") {
        word.len() + 3
    } else if word.eq_ignore_ascii_case("www") && scan.is(at + 1, ".") {
        0
    } else {
        return None;
    };
    let host_start = start + prefix;
    // A user name, a port, an IPv6 host and names in other scripts all occur.
    let rest = scan.text.get(host_start..)?;
    if !rest.starts_with(|c: char| c.is_alphanumeric() || c == '[') {
        return None;
    }
    let end = host_start + url_length(rest);
    let body = scan.text.get(host_start..end)?;
    let enough = if prefix == 0 { host(scan.text, start).is_some() } else { !body.is_empty() };
    let text = scan.text.get(start..end)?;
    let value = if prefix == 0 { format!("http://{text}") } else { text.to_owned() };
    enough.then(|| found(scan, at, end, EntityType::Url, Some(Value::Url(value))))?
}

/// Bytes of a URL's rest: to white space or a quote, without closing marks that open outside.
fn url_length(text: &str) -> usize {
    let mut length = 0;
    for (at, c) in text.char_indices().take(URL_BYTES_MAX) {
        let stops = chars::is_space(c)
            || matches!(c, '<' | '>' | '"' | '`' | '{' | '}' | '|' | '\\' | '^')
            || chars::is_han(c)
            || (!c.is_ascii() && chars::is_punctuation(c));
        // A second scheme glued to the first begins another address.
        let again = c == ':' && text.get(at..).is_some_and(|rest| rest.starts_with("://"));
        if stops || again {
            break;
        }
        length = at + c.len_utf8();
    }
    let url = text.get(..length).unwrap_or("");
    let count = |mark: char| url.matches(mark).count();
    let mut surplus =
        [count(')').saturating_sub(count('(')), count(']').saturating_sub(count('['))];
    while let Some(last) = text.get(..length).and_then(|url| url.chars().next_back()) {
        let closing = match last {
            ')' | ']' => {
                let left = &mut surplus[usize::from(last == ']')];
                let outside = *left > 0;
                *left = left.saturating_sub(1);
                outside
            }
            _ => matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~'),
        };
        if !closing {
            break;
        }
        length -= last.len_utf8();
    }
    length
}

/// `example.com`, `docs.rs/serde`.
fn bare_domain(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let start = scan.start_of(at);
    let host = host(scan.text, start)?;
    let after = start + host.len();
    let path = scan.text.as_bytes().get(after) == Some(&b'/');
    let top = host.rsplit('.').next()?.to_ascii_lowercase();
    let known =
        TOP_LEVEL.contains(&top.as_str()) || path && TOP_LEVEL_WITH_PATH.contains(&top.as_str());
    // `e.g.com`? `U.S.co`? One-letter labels and capitals inside a sentence are abbreviations.
    let labels = host.split('.').all(|label| label.len() > 1 || path);
    let sentence = host
        .split('.')
        .next_back()
        .is_some_and(|last| last.starts_with(|c: char| c.is_ascii_uppercase()))
        && !host.bytes().all(|byte| !byte.is_ascii_lowercase());
    let weak = matches!(
        top.as_str(),
        "co" | "rs" | "ai" | "io" | "app" | "de" | "es" | "se" | "int" | "ch" | "pl" | "tv"
    ) && !path
        && host.split('.').count() == 2
        && host.bytes().any(|byte| byte.is_ascii_uppercase());
    if !known || !labels || sentence || weak || scan.text.as_bytes().get(after) == Some(&b'@') {
        return None;
    }
    let end = if path { after + url_length(scan.text.get(after..)?) } else { after };
    let text = scan.text.get(start..end)?;
    found(scan, at, end, EntityType::Url, Some(Value::Url(format!("http://{text}"))))
}

/// Longest text of an IPv6 address.
const IP_BYTES_MAX: usize = 45;

fn ip(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let start = scan.start_of(at);
    let length = run(scan.text, start, IP_BYTES_MAX + 1, |byte| {
        byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.')
    });
    let text = scan.text.get(start..start + length)?.trim_end_matches('.');
    let text = if text.ends_with("::") { text } else { text.trim_end_matches(':') };
    // `192.168.0.1:8080`: the port is not part of the address.
    let four = text.split(':').next().filter(|four| four.parse::<Ipv4Addr>().is_ok());
    let text = four.unwrap_or(text);
    let known = four.is_some()
        || text.len() > 2 && text.matches(':').count() >= 2 && text.parse::<Ipv6Addr>().is_ok();
    let next = scan.text.get(start + text.len()..)?.chars().next();
    let stops = !next.is_some_and(|c| c.is_alphanumeric() || c == '_');
    (known && stops).then(|| found(scan, at, start + text.len(), EntityType::IpAddress, None))?
}

fn word_length(text: &str, start: usize, limit: usize, more: impl Fn(char) -> bool) -> usize {
    let rest = text.get(start..).unwrap_or("");
    rest.chars()
        .take(limit)
        .take_while(|&c| chars::is_word(c) || c == '_' || more(c))
        .map(char::len_utf8)
        .sum()
}

fn opens(scan: &Scan<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| scan.glued(at)) else { return true };
    !matches!(scan.kind(before), Some(TokenKind::Word | TokenKind::Number))
        && !matches!(scan.str(before), "@" | "#" | "/" | "&" | "_" | "=")
        && !scan.str(before).ends_with('.')
}

fn hashtag(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let start = scan.start_of(at) + 1;
    let length = word_length(scan.text, start, 100, |_| false);
    let tag = scan.text.get(start..start + length)?;
    let letters = tag.chars().any(char::is_alphabetic);
    let number = tag.starts_with(|c: char| c.is_ascii_digit())
        && tag.chars().filter(|c| c.is_alphabetic()).count() < 2;
    let glued = scan.glued(at + 1);
    (letters && !number && glued && opens(scan, at))
        .then(|| found(scan, at, start + length, EntityType::Hashtag, None))?
}

fn handle(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let start = scan.start_of(at) + 1;
    // `@user@example.social` and `@name.surname` keep their dots.
    let length = word_length(scan.text, start, 60, |c| c == '.');
    let name = scan.text.get(start..start + length)?.trim_end_matches('.');
    let letters = name.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        && name.chars().any(|c| c.is_alphabetic() || c == '_')
        && name.is_ascii();
    let end = start + name.len();
    let server = (scan.text.as_bytes().get(end) == Some(&b'@'))
        .then(|| host(scan.text, end + 1))
        .flatten()
        .map_or(0, |host| host.len() + 1);
    (letters && opens(scan, at) && scan.glued(at + 1))
        .then(|| found(scan, at, end + server, EntityType::Handle, None))?
}
