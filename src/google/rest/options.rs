/// What the query of a request says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// `key`: the API key.
    pub key: Option<String>,
    /// `$alt=json;enum-encoding=int`: enum values as numbers.
    pub enum_numbers: bool,
    /// `prettyPrint`: lines and indentation, unless it says `false`, as Google does.
    pub compact: bool,
}

impl Options {
    /// Reads a query; what is not known is left alone.
    pub fn parse(query: &str) -> Self {
        let mut options = Self::default();
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (decode(name), decode(value));
            match name.trim_start_matches('$') {
                "key" => options.key = Some(value),
                "alt" => {
                    options.enum_numbers |= value.split(';').any(|part| part == "enum-encoding=int")
                }
                "prettyPrint" => options.compact = value == "false" || value == "0",
                _ => {}
            }
        }
        options
    }
}

/// `%3B` is a semicolon and `+` a space; what is no such escape stays, what is no UTF-8 is replaced.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        let escaped = (first == b'%').then(|| tail.split_at_checked(2)).flatten();
        let number = escaped
            .and_then(|(digits, _)| std::str::from_utf8(digits).ok())
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (number, escaped) {
            (Some(number), Some((_, tail))) => {
                bytes.push(number);
                rest = tail;
            }
            _ if first == b'+' => bytes.push(b' '),
            _ => bytes.push(first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_clients_send_is_understood() {
        let numbers = Options { enum_numbers: true, ..Options::default() };
        assert_eq!(Options::parse("$alt=json;enum-encoding=int"), numbers);
        assert_eq!(Options::parse("%24alt=json%3Benum-encoding%3Dint"), numbers);
        let key = Options { key: Some("a b%".into()), compact: true, ..Options::default() };
        assert_eq!(Options::parse("key=a+b%25&prettyPrint=false&alt=json"), key);
        assert_eq!(
            Options::parse("key=%zz%é&x"),
            Options { key: Some("%zz%é".into()), ..Options::default() }
        );
        assert_eq!(Options::parse(""), Options::default());
    }
}
