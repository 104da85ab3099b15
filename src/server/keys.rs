use std::collections::{HashMap, HashSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use http::{HeaderMap, header};
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom as _, SystemRandom};
use subtle::ConstantTimeEq as _;

/// Bytes of randomness in a new key.
const KEY_BYTES: usize = 32;
/// Longest key that is looked at, in bytes. Longer ones are refused unhashed.
const KEY_LENGTH_MAX: usize = 512;
/// Longest name of a key, in bytes.
const NAME_LENGTH_MAX: usize = 64;
/// Where Google's client libraries put an API key.
const GOOGLE_HEADER: &str = "x-goog-api-key";

type Hash = [u8; 32];

/// Why a key file was not accepted.
#[derive(Debug, PartialEq, Eq)]
pub enum KeyError {
    /// The file could not be read.
    Unreadable(PathBuf, String),
    /// Lines that are no keys: the file, and for each the line number and what is wrong with it. What
    /// the line holds is never repeated.
    Malformed(PathBuf, Vec<(usize, &'static str)>),
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, reason) => write!(f, "{}: {reason}", path.display()),
            Self::Malformed(path, lines) => {
                let mut separator = "";
                for (line, reason) in lines {
                    write!(f, "{separator}{}:{line}: {reason}", path.display())?;
                    separator = "; ";
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for KeyError {}

/// Why a call was turned away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyRefusal {
    /// The call has no key.
    Missing,
    /// The call's key is not in the file.
    Unknown,
    /// The key may not be used again for `retry_after`.
    Quota {
        /// Name of the key.
        name: Arc<str>,
        /// Calls a minute that the key may make.
        per_minute: u32,
        /// When the next call will be let in.
        retry_after: Duration,
    },
}

/// A call that was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission {
    /// Name of the key, for logs.
    pub name: Arc<str>,
}

/// One accepted key.
#[derive(Debug)]
struct Key {
    hash: Hash,
    name: Arc<str>,
    per_minute: Option<u32>,
    /// Nanoseconds since [`KeyFile`]'s epoch at which the key's allowance will be whole again.
    whole_at: Arc<AtomicU64>,
}

/// The keys of one reading of the file.
#[derive(Debug, Default)]
pub struct Keys {
    /// By the first bytes of the hash. What a lookup reveals is about the hash, not the key.
    by_prefix: HashMap<[u8; 8], Vec<Key>>,
    /// Hash of the file, to see that it changed.
    source: Hash,
}

impl Keys {
    /// Reads the format of the key file: one key a line, `name:sha256[:requests-per-minute]`, where
    /// `sha256` are the 64 hexadecimal digits of the key's hash. Empty lines and lines that begin
    /// with `#` are skipped. A name may have several keys, so that one can replace another.
    ///
    /// # Errors
    ///
    /// The number of each line that is wrong, and why.
    pub fn parse(text: &str) -> Result<Self, Vec<(usize, &'static str)>> {
        let mut keys = Self { source: hash(text.as_bytes()), ..Self::default() };
        let mut wrong = Vec::new();
        let mut seen = HashSet::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match parse_line(line) {
                Ok(key) if !seen.insert(key.hash) => {
                    wrong.push((index + 1, "the same key as an earlier line"))
                }
                Ok(key) => keys.by_prefix.entry(prefix(&key.hash)).or_default().push(key),
                Err(reason) => wrong.push((index + 1, reason)),
            }
        }
        if wrong.is_empty() { Ok(keys) } else { Err(wrong) }
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.by_prefix.values().map(Vec::len).sum()
    }

    /// Whether there is no key at all, and every call is refused.
    pub fn is_empty(&self) -> bool {
        self.by_prefix.is_empty()
    }

    fn find(&self, key: &[u8]) -> Option<&Key> {
        let hash = hash(key);
        let candidates = self.by_prefix.get(&prefix(&hash))?;
        candidates.iter().find(|candidate| bool::from(candidate.hash.ct_eq(&hash)))
    }

    /// Keeps what each key has used so far when the file is read again.
    fn inherit(&mut self, old: &Self) {
        for key in self.by_prefix.values_mut().flatten() {
            let before = old.by_prefix.get(&prefix(&key.hash)).into_iter().flatten();
            for same in before
                .filter(|before| before.hash == key.hash && before.per_minute == key.per_minute)
            {
                key.whole_at = same.whole_at.clone();
            }
        }
    }
}

/// The accepted keys, read again when the file changes.
#[derive(Debug)]
pub struct KeyFile {
    path: PathBuf,
    keys: ArcSwap<Keys>,
    epoch: Instant,
}

impl KeyFile {
    /// Reads the keys.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or has a line that is no key.
    pub fn open(path: &Path) -> Result<Self, KeyError> {
        let keys = read(path)?;
        Ok(Self { path: path.to_owned(), keys: ArcSwap::from_pointee(keys), epoch: Instant::now() })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How many keys are accepted.
    pub fn len(&self) -> usize {
        self.keys.load().len()
    }

    /// Whether no key is accepted.
    pub fn is_empty(&self) -> bool {
        self.keys.load().is_empty()
    }

    /// Reads the file again; `Ok(false)` when nothing changed. On failure the keys stay as they were.
    ///
    /// # Errors
    ///
    /// As [`Self::open`].
    pub fn reload(&self) -> Result<bool, KeyError> {
        let mut keys = read(&self.path)?;
        let old = self.keys.load();
        if keys.source == old.source {
            return Ok(false);
        }
        keys.inherit(&old);
        self.keys.store(Arc::new(keys));
        Ok(true)
    }

    /// Looks for a key in `authorization: Bearer …` and `x-goog-api-key`, in this order, and books a
    /// call on it at `now`.
    ///
    /// # Errors
    ///
    /// Why the call may not go on. Never holds the key.
    pub fn admit(&self, headers: &HeaderMap, now: Instant) -> Result<Admission, KeyRefusal> {
        let presented = presented(headers).ok_or(KeyRefusal::Missing)?;
        if presented.len() > KEY_LENGTH_MAX {
            return Err(KeyRefusal::Unknown);
        }
        let keys = self.keys.load();
        let key = keys.find(presented).ok_or(KeyRefusal::Unknown)?;
        if let Some(per_minute) = key.per_minute {
            let now = u64::try_from(now.saturating_duration_since(self.epoch).as_nanos())
                .unwrap_or(u64::MAX);
            if let Err(retry_after) = book(&key.whole_at, per_minute, now) {
                return Err(KeyRefusal::Quota { name: key.name.clone(), per_minute, retry_after });
            }
        }
        Ok(Admission { name: key.name.clone() })
    }
}

/// Makes a key: the secret for the caller, and the line for the key file.
///
/// # Errors
///
/// When `name` is no name, or the system has no randomness.
pub fn new_key(name: &str, per_minute: Option<u32>) -> Result<(String, String), &'static str> {
    check_name(name)?;
    let mut bytes = [0; KEY_BYTES];
    SystemRandom::new().fill(&mut bytes).map_err(|_| "the system has no randomness")?;
    let secret = format!("pk_{}", hex(&bytes));
    let quota = per_minute.map(|n| format!(":{n}")).unwrap_or_default();
    let line = format!("{name}:{}{quota}", hex(&hash(secret.as_bytes())));
    Ok((secret, line))
}

fn read(path: &Path) -> Result<Keys, KeyError> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| KeyError::Unreadable(path.to_owned(), error.to_string()))?;
    Keys::parse(&text).map_err(|lines| KeyError::Malformed(path.to_owned(), lines))
}

fn parse_line(line: &str) -> Result<Key, &'static str> {
    let mut parts = line.split(':');
    let name = parts.next().unwrap_or_default();
    check_name(name)?;
    let hash = parts
        .next()
        .and_then(unhex)
        .ok_or("the second part must be the 64 hexadecimal digits of a SHA-256")?;
    let per_minute = match parts.next() {
        None => None,
        Some(number) => Some(
            number
                .parse()
                .ok()
                .filter(|&n| n > 0)
                .ok_or("the third part must be a number of requests a minute, from 1")?,
        ),
    };
    if parts.next().is_some() {
        return Err("more than three parts");
    }
    Ok(Key { hash, name: name.into(), per_minute, whole_at: Arc::default() })
}

fn check_name(name: &str) -> Result<(), &'static str> {
    let fits = (1..=NAME_LENGTH_MAX).contains(&name.len());
    if fits && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) {
        Ok(())
    } else {
        Err("a name has 1 to 64 letters, digits, '.', '_' or '-'")
    }
}

fn presented(headers: &HeaderMap) -> Option<&[u8]> {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| {
        let (scheme, key) = value.as_bytes().split_at_checked(7)?;
        scheme.eq_ignore_ascii_case(b"Bearer ").then(|| key.trim_ascii())
    });
    let key = bearer.or_else(|| headers.get(GOOGLE_HEADER).map(http::HeaderValue::as_bytes))?;
    (!key.is_empty()).then_some(key)
}

/// Takes one call from an allowance that refills evenly and holds a minute's calls at most (the
/// generic cell rate algorithm). Lock-free: `whole_at` is the time at which the allowance is whole.
fn book(whole_at: &AtomicU64, per_minute: u32, now: u64) -> Result<(), Duration> {
    const MINUTE: u64 = 60_000_000_000;
    let cost = MINUTE / u64::from(per_minute.max(1));
    let mut refusal = Duration::ZERO;
    let booked = whole_at.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |whole| {
        let next = whole.max(now).saturating_add(cost);
        let wait = next.saturating_sub(now.saturating_add(MINUTE));
        refusal = Duration::from_nanos(wait);
        (wait == 0).then_some(next)
    });
    booked.map(|_| ()).map_err(|_| refusal)
}

fn hash(bytes: &[u8]) -> Hash {
    let mut hash = Hash::default();
    hash.copy_from_slice(digest(&SHA256, bytes).as_ref());
    hash
}

fn prefix(hash: &Hash) -> [u8; 8] {
    let mut prefix = [0; 8];
    prefix.copy_from_slice(&hash[..8]);
    prefix
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(digits: &str) -> Option<Hash> {
    let mut hash = Hash::default();
    if digits.len() != 64 || !digits.is_ascii() {
        return None;
    }
    for (byte, pair) in hash.iter_mut().zip(digits.as_bytes().chunks(2)) {
        let high = char::from(pair[0]).to_digit(16)?;
        let low = char::from(pair[1]).to_digit(16)?;
        *byte = u8::try_from(high * 16 + low).ok()?;
    }
    Some(hash)
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
