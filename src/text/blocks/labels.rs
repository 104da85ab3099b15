//! Labels looked up by the bytes that they begin with.

/// Labels by their first bytes: a text is compared with the few that share its own.
pub(super) struct Labels {
    labels: Vec<&'static str>,
    /// `labels[from[b]..from[b + 1]]` begin with byte `b`, ASCII letters in lower case.
    from: [u16; 257],
    /// Bit `c % 64` of `second[b]`: a label that begins with `b` goes on with byte `c`, or ends.
    second: [u64; 256],
}

impl Labels {
    #[allow(clippy::cast_possible_truncation, reason = "a few hundred labels")]
    pub(super) fn new(list: &[&'static str]) -> Self {
        let byte = |label: &str, at: usize| label.as_bytes().get(at).map(u8::to_ascii_lowercase);
        let first = |label: &str| usize::from(byte(label, 0).unwrap_or(0));
        let mut labels = list.to_vec();
        labels.sort_by_key(|label| first(label));
        let mut from = [0; 257];
        for (byte, slot) in from.iter_mut().enumerate() {
            *slot = labels.partition_point(|label| first(label) < byte) as u16;
        }
        let mut second = [0; 256];
        for label in &labels {
            second[first(label)] |= byte(label, 1).map_or(u64::MAX, |byte| 1 << (byte % 64));
        }
        Self { labels, from, second }
    }

    /// Whether one of the labels may stand at byte `at`, by two bytes there.
    pub(super) fn may_begin(&self, bytes: &[u8], at: usize) -> bool {
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(0).to_ascii_lowercase();
        self.second[usize::from(byte(at))] >> (byte(at + 1) % 64) & 1 == 1
    }

    /// The labels that begin as `text` does.
    pub(super) fn like<'t>(&'t self, text: &'t str) -> &'t [&'static str] {
        if !self.may_begin(text.as_bytes(), 0) {
            return &[];
        }
        let first = usize::from(text.as_bytes().first().copied().unwrap_or(0).to_ascii_lowercase());
        &self.labels[usize::from(self.from[first])..usize::from(self.from[first + 1])]
    }

    /// The labels that `text` begins with.
    pub(super) fn of<'t>(&'t self, text: &'t str) -> impl Iterator<Item = &'static str> + 't {
        self.like(text).iter().copied().filter(move |label| starts_with(text, label))
    }

    /// Whether `word` is one of the labels, which are all in lower case.
    pub(super) fn contains(&self, word: &str) -> bool {
        if word.is_ascii() {
            return self.like(word).iter().any(|label| label.eq_ignore_ascii_case(word));
        }
        let lower = word.to_lowercase();
        self.like(&lower).contains(&lower.as_str())
    }
}

fn starts_with(text: &str, label: &str) -> bool {
    text.get(..label.len()).is_some_and(|head| head.eq_ignore_ascii_case(label))
}
