//! Bytes in as few bits as their frequencies allow: an asymmetric numeral system whose states take
//! turns, so that the processor decodes several bytes side by side.

use crate::model::{LoadError, Reader, Writer};

/// Frequencies are counted in parts of `1 << BITS`.
const BITS: u32 = 14;
/// States that take turns.
const STATES: usize = 4;
/// A state below this takes in another 16 bits.
const LOW: u32 = 1 << 16;

/// Appends `bytes` to a model file.
pub(super) fn write(writer: &mut Writer, bytes: &[u8]) {
    let sizes = shares(bytes);
    let starts = starts(&sizes);
    let mut states = [LOW; STATES];
    let mut words = Vec::new();
    // What goes in last comes out first.
    for (at, &byte) in bytes.iter().enumerate().rev() {
        let (size, start) = (sizes[usize::from(byte)], starts[usize::from(byte)]);
        let state = &mut states[at % STATES];
        if u64::from(*state) >= u64::from(size) << (32 - BITS) {
            let [low, high, ..] = state.to_le_bytes();
            words.push([low, high]);
            *state >>= 16;
        }
        *state = ((*state / size) << BITS) + *state % size + start;
    }
    writer.length(bytes.len());
    sizes.iter().chain(&states).for_each(|&number| {
        writer.u32(number);
    });
    words.reverse();
    writer.length(words.len()).bytes(words.as_flattened());
}

/// Reads what [`write`] wrote. About 1 ns a byte.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<u8>, LoadError> {
    let count = reader.length()?;
    let mut sizes = [0; 256];
    sizes.copy_from_slice(&reader.u32s(256)?);
    let mut states = [0; STATES];
    states.copy_from_slice(&reader.u32s(STATES)?);
    let words = reader.length()?;
    let words = reader.bytes(words.saturating_mul(2))?;
    let total: u64 = sizes.iter().copied().map(u64::from).sum();
    if count > 0 && total != 1 << BITS {
        return Err(super::refuse("holds frequencies that make no whole"));
    }
    // For each part of the whole: the byte, its size, and how far into it the part is.
    let mut parts = Vec::with_capacity(1 << BITS);
    for (byte, &size) in (0..=u8::MAX).zip(&sizes) {
        parts.extend((0..size).map(|within| (byte, size, within)));
    }
    let mut words = words.as_chunks().0.iter();
    let mut bytes = vec![0; count];
    for turn in bytes.chunks_mut(STATES) {
        for (to, state) in turn.iter_mut().zip(&mut states) {
            let (byte, size, within) = parts[(*state & ((1 << BITS) - 1)) as usize];
            *to = byte;
            *state = size.wrapping_mul(*state >> BITS).wrapping_add(within);
            if *state < LOW
                && let Some(&word) = words.next()
            {
                *state = *state << 16 | u32::from(u16::from_le_bytes(word));
            }
        }
    }
    Ok(bytes)
}

/// The share of each byte in `bytes`, in parts of `1 << BITS`; every byte that comes has one.
fn shares(bytes: &[u8]) -> [u32; 256] {
    let mut counts = [0u64; 256];
    bytes.iter().for_each(|&byte| counts[usize::from(byte)] += 1);
    let total = bytes.len().max(1) as u64;
    #[allow(clippy::cast_possible_truncation, reason = "at most `1 << BITS`")]
    let mut sizes = counts.map(|count| (count << BITS).div_ceil(total) as u32);
    // Rounded up they are too many together: the largest give.
    for _ in 1 << BITS..sizes.iter().sum() {
        if let Some(largest) = sizes.iter_mut().max() {
            *largest -= 1;
        }
    }
    sizes
}

/// Where the share of each byte begins.
fn starts(sizes: &[u32; 256]) -> [u32; 256] {
    let mut start = 0;
    sizes.map(|size| {
        start += size;
        start - size
    })
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::model::{Reader, Writer};

    fn coded(bytes: &[u8]) -> Vec<u8> {
        let mut writer = Writer::new("test", 1);
        write(&mut writer, bytes);
        writer.finish()
    }

    #[test]
    fn reads_back_what_was_written() {
        let rare: Vec<u8> = (0..100_000u32).map(|i| if i % 999 == 0 { 7 } else { 0 }).collect();
        let all: Vec<u8> = (0..=u8::MAX).collect();
        let cases: [&[u8]; 7] = [&[], &[5], &[0; 9], &[255; 1000], b"abracadabra", &rare, &all];
        for bytes in cases {
            let file = coded(bytes);
            let mut reader = Reader::open(&file, "test", 1).unwrap();
            assert_eq!(read(&mut reader).as_deref(), Ok(bytes));
            assert_eq!(reader.finish(), Ok(()));
        }
    }

    #[test]
    fn frequent_bytes_take_few_bits() {
        let bytes: Vec<u8> =
            (0..80_000u32).map(|i| [0, 0, 0, 0, 1, 1, 2, 3][i as usize % 8]).collect();
        // 1.75 bits each, and the table.
        assert!((17_500..19_000).contains(&coded(&bytes).len()), "{}", coded(&bytes).len());
    }

    #[test]
    fn frequencies_that_make_no_whole_are_refused() {
        let mut writer = Writer::new("test", 1);
        writer.length(1).bytes(&[0; 1024 + 16]).length(0);
        let file = writer.finish();
        let error = read(&mut Reader::open(&file, "test", 1).unwrap()).unwrap_err();
        assert!(error.reason.contains("no whole"), "{error}");
    }
}
