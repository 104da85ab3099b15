//! The container of every model file: what it is for, its version, a checksum, then flat data.
//!
//! Layout, little-endian: magic `PARLANCE` (8 bytes), kind (8 bytes, ASCII, zero-padded), version
//! (`u32`), FNV-1a 64 of the rest (`u64`), the rest. Reading is bounds-checked and borrows from the
//! embedded bytes, so that loading a model costs one pass for the checksum.

use std::fmt;

use crate::text::hash::fnv1a;

const MAGIC: &[u8; 8] = b"PARLANCE";
const HEADER_BYTES: usize = 28;

/// Why a model file cannot be used. Speaks to whoever packaged it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// The kind of model that was wanted.
    pub kind: &'static str,
    /// What is wrong with the bytes.
    pub reason: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "model {}: {}", self.kind, self.reason)
    }
}

impl std::error::Error for LoadError {}

/// Reads a model file front to back.
#[derive(Clone, Debug)]
pub struct Reader<'m> {
    kind: &'static str,
    rest: &'m [u8],
}

impl<'m> Reader<'m> {
    /// Checks magic, kind, version and checksum of `bytes`.
    pub fn open(bytes: &'m [u8], kind: &'static str, version: u32) -> Result<Self, LoadError> {
        let refuse = |reason: String| Err(LoadError { kind, reason });
        if bytes.len() < HEADER_BYTES || &bytes[..8] != MAGIC {
            return refuse(format!("{} bytes that are no Parlance model", bytes.len()));
        }
        let mut header = Reader { kind, rest: &bytes[8..] };
        let found = header.bytes(8)?;
        if found != padded(kind) {
            return refuse(format!("holds a model of kind {}", String::from_utf8_lossy(found)));
        }
        let found = header.u32()?;
        if found != version {
            return refuse(format!("has version {found}; {version} is needed"));
        }
        let expected = header.u64()?;
        if fnv1a(0, header.rest) != expected {
            return refuse("is damaged: its checksum does not match".to_owned());
        }
        Ok(header)
    }

    /// The next `count` bytes.
    pub fn bytes(&mut self, count: usize) -> Result<&'m [u8], LoadError> {
        let Some((head, tail)) = self.rest.split_at_checked(count) else {
            let reason = format!("ends early: {count} bytes wanted, {} left", self.rest.len());
            return Err(LoadError { kind: self.kind, reason });
        };
        self.rest = tail;
        Ok(head)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], LoadError> {
        let mut array = [0; N];
        array.copy_from_slice(self.bytes(N)?);
        Ok(array)
    }

    /// The next byte.
    pub fn u8(&mut self) -> Result<u8, LoadError> {
        Ok(self.array::<1>()?[0])
    }

    /// The next `u32`.
    pub fn u32(&mut self) -> Result<u32, LoadError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    /// The next `u64`.
    pub fn u64(&mut self) -> Result<u64, LoadError> {
        Ok(u64::from_le_bytes(self.array()?))
    }

    /// The next `f32`.
    pub fn f32(&mut self) -> Result<f32, LoadError> {
        Ok(f32::from_le_bytes(self.array()?))
    }

    /// A length written by [`Writer::length`].
    pub fn length(&mut self) -> Result<usize, LoadError> {
        Ok(self.u32()? as usize)
    }

    /// The next `count` values.
    pub fn f32s(&mut self, count: usize) -> Result<Vec<f32>, LoadError> {
        let bytes = self.bytes(count.saturating_mul(4))?;
        Ok(bytes.as_chunks().0.iter().map(|&chunk| f32::from_le_bytes(chunk)).collect())
    }

    /// The next `count` values.
    pub fn u32s(&mut self, count: usize) -> Result<Vec<u32>, LoadError> {
        let bytes = self.bytes(count.saturating_mul(4))?;
        Ok(bytes.as_chunks().0.iter().map(|&chunk| u32::from_le_bytes(chunk)).collect())
    }

    /// The next `count` values.
    pub fn u16s(&mut self, count: usize) -> Result<Vec<u16>, LoadError> {
        let bytes = self.bytes(count.saturating_mul(2))?;
        Ok(bytes.as_chunks().0.iter().map(|&chunk| u16::from_le_bytes(chunk)).collect())
    }

    /// A text written by [`Writer::text`].
    pub fn text(&mut self) -> Result<&'m str, LoadError> {
        let count = self.length()?;
        let bytes = self.bytes(count)?;
        std::str::from_utf8(bytes).map_err(|_| LoadError {
            kind: self.kind,
            reason: "holds text that is not UTF-8".into(),
        })
    }

    /// What has not been read.
    pub fn rest(&self) -> &'m [u8] {
        self.rest
    }

    /// `Err` unless everything has been read.
    pub fn finish(self) -> Result<(), LoadError> {
        if self.rest.is_empty() {
            return Ok(());
        }
        let reason = format!("has {} bytes too many", self.rest.len());
        Err(LoadError { kind: self.kind, reason })
    }
}

/// Writes what [`Reader`] reads; used by training.
#[derive(Clone, Debug)]
pub struct Writer {
    kind: &'static str,
    version: u32,
    body: Vec<u8>,
}

impl Writer {
    /// An empty model of `kind`, at most 8 ASCII bytes.
    pub fn new(kind: &'static str, version: u32) -> Self {
        Self { kind, version, body: Vec::new() }
    }

    /// Appends bytes as they are.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.body.extend_from_slice(bytes);
        self
    }

    /// Appends a `u32`.
    pub fn u32(&mut self, value: u32) -> &mut Self {
        self.bytes(&value.to_le_bytes())
    }

    /// Appends a `u64`.
    pub fn u64(&mut self, value: u64) -> &mut Self {
        self.bytes(&value.to_le_bytes())
    }

    /// Appends an `f32`.
    pub fn f32(&mut self, value: f32) -> &mut Self {
        self.bytes(&value.to_le_bytes())
    }

    /// Appends a length as `u32`.
    #[allow(clippy::cast_possible_truncation, reason = "model parts are far below 4 GiB")]
    pub fn length(&mut self, value: usize) -> &mut Self {
        self.u32(value as u32)
    }

    /// Appends a text with its length.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.length(text.len()).bytes(text.as_bytes())
    }

    /// The whole file.
    pub fn finish(&self) -> Vec<u8> {
        let mut file = Vec::with_capacity(HEADER_BYTES + self.body.len());
        file.extend_from_slice(MAGIC);
        file.extend_from_slice(&padded(self.kind));
        file.extend_from_slice(&self.version.to_le_bytes());
        file.extend_from_slice(&fnv1a(0, &self.body).to_le_bytes());
        file.extend_from_slice(&self.body);
        file
    }
}

fn padded(kind: &str) -> [u8; 8] {
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(kind.bytes()) {
        *to = from;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{Reader, Writer};

    fn file() -> Vec<u8> {
        Writer::new("test", 3).u32(7).f32(0.5).text("né").bytes(&[1, 2]).finish()
    }

    #[test]
    fn reads_back_what_was_written() {
        let file = file();
        let mut reader = Reader::open(&file, "test", 3).unwrap();
        assert_eq!(reader.u32(), Ok(7));
        assert_eq!(reader.f32s(1), Ok(vec![0.5]));
        assert_eq!(reader.text(), Ok("né"));
        assert_eq!(reader.bytes(2), Ok([1, 2].as_slice()));
        assert_eq!(reader.finish(), Ok(()));
    }

    fn check_refused(file: &[u8], kind: &'static str, version: u32, reason: &str) {
        let error = Reader::open(file, kind, version).unwrap_err();
        assert!(error.reason.contains(reason), "{error}");
    }

    #[test]
    fn says_what_is_wrong() {
        let mut file = file();
        check_refused(&file, "other", 3, "kind test");
        check_refused(&file, "test", 4, "version 3; 4 is needed");
        check_refused(&file[..10], "test", 3, "no Parlance model");
        *file.last_mut().unwrap() ^= 1;
        check_refused(&file, "test", 3, "checksum");
    }

    #[test]
    fn never_reads_past_the_end() {
        let file = file();
        let mut reader = Reader::open(&file, "test", 3).unwrap();
        assert!(reader.f32s(usize::MAX).is_err());
        assert!(reader.bytes(1000).unwrap_err().reason.contains("ends early"));
    }
}
