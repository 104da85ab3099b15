//! What a model learned of each feature: a hash table of rows of 8-bit numbers.
//!
//! Buckets of four slots, each slot a 16-bit fingerprint and a row; a feature stands in one of two
//! buckets. A feature that was not trained meets a foreign fingerprint once in 8 000 look-ups, so that
//! unknown words stay without a say, unlike in a plain hash table of weights.

use std::borrow::Cow;

use parlance_prefetch::prefetch;

use crate::model::{LoadError, Reader, Writer};

const SLOTS: usize = 4;
/// Longer rows are fetched by both ends.
const LONG: usize = 32;
/// Moves while looking for room before a feature is given up.
const MOVES_MAX: usize = 500;

/// A fingerprint, little-endian as in the file.
type Print = [u8; 2];
/// Marks an empty slot.
const FREE: Print = [0; 2];

/// Numbers of 8 bits in two's complement, as in the file.
pub(super) type Numbers<const N: usize> = [u8; N];

/// Feature hash to a row of `N` numbers.
///
/// The table of a model in the binary stays there: a copy would take megabytes of every process.
#[derive(Clone, Debug)]
pub(super) struct Table<const N: usize> {
    fingerprints: Cow<'static, [[Print; SLOTS]]>,
    rows: Cow<'static, [Numbers<N>]>,
}

impl<const N: usize> Table<N> {
    /// A table of `2^bucket_bits` buckets with the given rows, the most important first, and how many
    /// found no room. Rows of nothing but zeros are left out.
    pub(super) fn pack(
        rows: impl IntoIterator<Item = (u64, [i8; N])>,
        bucket_bits: u32,
    ) -> (Self, usize) {
        let mut table = Self::of_buckets(1 << bucket_bits);
        let mut lost = 0;
        for (hash, row) in rows {
            let row = row.map(i8::cast_unsigned);
            lost += usize::from(row != [0; N] && !table.insert(hash, row));
        }
        (table, lost)
    }

    /// A table that knows no feature.
    pub(super) fn empty() -> Self {
        Self::of_buckets(1)
    }

    fn of_buckets(count: usize) -> Self {
        let fingerprints = vec![[FREE; SLOTS]; count].into();
        Self { fingerprints, rows: vec![[0; N]; count * SLOTS].into() }
    }

    fn insert(&mut self, hash: u64, row: Numbers<N>) -> bool {
        let print = fingerprint(hash);
        let mut entry = (print, row);
        let mut bucket = self.bucket(hash);
        let mut journal = Vec::new();
        for turn in 0..MOVES_MAX {
            for candidate in [bucket, self.other(bucket, entry.0)] {
                if let Some(slot) = self.fingerprints[candidate].iter().position(|&f| f == FREE) {
                    self.put(candidate, slot, entry);
                    return true;
                }
            }
            let slot = turn % SLOTS;
            let at = if turn % 2 == 0 { bucket } else { self.other(bucket, entry.0) };
            let moved = (self.fingerprints[at][slot], self.rows[at * SLOTS + slot]);
            journal.push((at, slot, moved));
            self.put(at, slot, entry);
            entry = moved;
            bucket = self.other(at, entry.0);
        }
        for (at, slot, entry) in journal.into_iter().rev() {
            self.put(at, slot, entry);
        }
        false
    }

    fn put(&mut self, bucket: usize, slot: usize, entry: (Print, Numbers<N>)) {
        self.fingerprints.to_mut()[bucket][slot] = entry.0;
        self.rows.to_mut()[bucket * SLOTS + slot] = entry.1;
    }

    #[allow(clippy::cast_possible_truncation, reason = "masked to the number of buckets")]
    fn bucket(&self, hash: u64) -> usize {
        (hash >> 32) as usize & (self.fingerprints.len() - 1)
    }

    /// The other bucket in which a feature may stand; its own inverse.
    fn other(&self, bucket: usize, print: Print) -> usize {
        let mixed = u32::from(u16::from_le_bytes(print)).wrapping_mul(0x5bd1_e995);
        (bucket ^ (mixed >> 7) as usize) & (self.fingerprints.len() - 1)
    }

    /// Calls `visit` with the sum of the rows of each word's features, in the order of `words`; fewer than
    /// 256 features a word. Features that were not trained add nothing. `found` is working memory.
    ///
    /// Far memory takes longer than a word: while one word is summed, the rows of the next are fetched, and
    /// the buckets of the one after.
    pub(super) fn sums<'h>(
        &self,
        words: impl IntoIterator<Item = &'h [u64]>,
        found: &mut Vec<usize>,
        mut visit: impl FnMut([i16; N]),
    ) {
        let mut words = words.into_iter().fuse();
        let (mut located, mut expected) = (false, None);
        loop {
            let next = words.next();
            next.into_iter().flatten().for_each(|&hash| self.expect(hash));
            if located {
                visit(self.sum(found));
            }
            located = expected.is_some();
            match expected {
                Some(features) => self.locate(features, found),
                None if next.is_none() => return,
                None => {}
            }
            expected = next;
        }
    }

    /// Changes the row of a feature, if it was trained.
    pub(super) fn change(&mut self, hash: u64, change: impl FnOnce(&mut Numbers<N>)) {
        let mut found = Vec::new();
        self.locate(&[hash], &mut found);
        if let [place] = found[..] {
            change(&mut self.rows.to_mut()[place]);
        }
    }

    /// Has the processor fetch the buckets in which a feature may stand.
    fn expect(&self, hash: u64) {
        let first = self.bucket(hash);
        for bucket in [first, self.other(first, fingerprint(hash))] {
            self.fingerprints.get(bucket).into_iter().for_each(prefetch);
        }
    }

    /// Leaves in `found` which rows are those of the features, and has them fetched. No branch hangs on
    /// what is found: the processor would often guess wrong.
    fn locate(&self, features: &[u64], found: &mut Vec<usize>) {
        found.clear();
        found.resize(features.len(), 0);
        let mut count = 0;
        for &hash in features {
            let print = fingerprint(hash);
            let first = self.bucket(hash);
            let second = self.other(first, print);
            let [own, others] =
                [first, second].map(|bucket| alike(&self.fingerprints[bucket], print));
            let (bucket, alike) = if own == 0 { (second, others) } else { (first, own) };
            let place = bucket * SLOTS + alike.trailing_zeros() as usize / 16;
            self.rows.get(place).into_iter().for_each(prefetch_row);
            found[count] = place;
            count += usize::from(alike != 0);
        }
        found.truncate(count);
    }

    fn sum(&self, found: &[usize]) -> [i16; N] {
        let mut sums = [0; N];
        for &place in found {
            let row = self.rows[place].iter().map(|number| i16::from(number.cast_signed()));
            sums.iter_mut().zip(row).for_each(|(sum, number)| *sum += number);
        }
        sums
    }

    /// Reads what [`Table::write`] wrote.
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let buckets = reader.length()?;
        if !buckets.is_power_of_two() {
            let reason = format!("has {buckets} buckets, not a power of two");
            return Err(LoadError { kind: "names", reason });
        }
        let prints = reader.bytes(buckets.saturating_mul(SLOTS * size_of::<Print>()))?;
        let rows = rows(reader, buckets * SLOTS)?;
        Ok(Self { fingerprints: prints.as_chunks().0.as_chunks().0.into(), rows })
    }

    /// Appends the table to a model file.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.length(self.fingerprints.len());
        writer.bytes(self.fingerprints.as_flattened().as_flattened());
        writer.bytes(self.rows.as_flattened());
    }
}

/// Reads `count` rows of `N` numbers.
pub(super) fn rows<const N: usize>(
    reader: &mut Reader<'static>,
    count: usize,
) -> Result<Cow<'static, [Numbers<N>]>, LoadError> {
    Ok(reader.bytes(count.saturating_mul(N))?.as_chunks().0.into())
}

/// 16 bits of the hash that the bucket number does not use; never [`FREE`].
#[allow(clippy::cast_possible_truncation, reason = "the low bits are what is wanted")]
fn fingerprint(hash: u64) -> Print {
    (hash as u16).max(1).to_le_bytes()
}

/// Has a row fetched. Short ones seldom lie in two lines of memory, long ones nearly always.
fn prefetch_row<const N: usize>(row: &Numbers<N>) {
    prefetch(row);
    if N > LONG {
        row.last().into_iter().for_each(prefetch);
    }
}

/// The highest bit of the 16 of each slot of a bucket that holds `print`; no other bit.
fn alike(bucket: &[Print; SLOTS], print: Print) -> u64 {
    const LOW: u64 = 0x7fff_7fff_7fff_7fff;
    let prints = bucket.as_flattened().first_chunk().copied().map_or(0, u64::from_le_bytes);
    let differing = prints ^ (u64::from(u16::from_le_bytes(print)) * 0x0001_0001_0001_0001);
    !(((differing & LOW) + LOW) | differing | LOW)
}

/// The nearest 8-bit number.
#[allow(clippy::cast_possible_truncation, reason = "clamped to eight bits")]
pub(super) fn quantized(value: f32) -> i8 {
    value.round().clamp(-127.0, 127.0) as i8
}

#[cfg(test)]
mod tests {
    use super::Table;
    use crate::model::{Reader, Writer};
    use crate::text::hash::combine;

    const BITS: u32 = 8;

    /// Features without pattern and their rows.
    fn trained(count: u64) -> Vec<(u64, [i8; 5])> {
        let number = |i: u64, k: u64| i8::try_from((i * 7 + k * 13) % 101).unwrap() - 50;
        (1..=count).map(|i| (combine(1, i), [0, 1, 2, 3, 4].map(|k| number(i, k)))).collect()
    }

    fn sums<'h>(table: &Table<5>, words: impl IntoIterator<Item = &'h [u64]>) -> Vec<[i16; 5]> {
        let mut sums = Vec::new();
        table.sums(words, &mut Vec::new(), |sum| sums.push(sum));
        sums
    }

    #[test]
    fn words_are_summed_each_by_itself_and_in_order() {
        let (table, _) = Table::pack(trained(100), BITS);
        let (hashes, rows): (Vec<_>, Vec<_>) = trained(100).into_iter().unzip();
        for count in [0, 1, 2, 3, 50] {
            let words = (0..count).map(|word| &hashes[word..2 * word]);
            let wanted: Vec<_> = (0..count)
                .map(|word| {
                    let own = &rows[word..2 * word];
                    std::array::from_fn(|at| own.iter().map(|row| i16::from(row[at])).sum::<i16>())
                })
                .collect();
            assert_eq!(sums(&table, words), wanted);
        }
    }

    #[test]
    fn a_nearly_full_table_keeps_every_feature() {
        let (table, lost) = Table::pack(trained(950), BITS);
        assert_eq!(lost, 0);
        for (hash, row) in trained(950) {
            assert_eq!(sums(&table, [&[hash][..]]), [row.map(i16::from)]);
        }
    }

    #[test]
    fn unknown_features_are_silent() {
        let (table, _) = Table::pack(trained(950), BITS);
        let unknown: Vec<u64> = (1..=10_000).map(|i| combine(2, i)).collect();
        let heard = sums(&table, unknown.chunks(1)).iter().filter(|&&sum| sum != [0; 5]).count();
        assert!(heard <= 5, "{heard} of 10000 unknown features have rows");
    }

    #[test]
    fn an_overfull_table_says_what_it_lost() {
        let (_, lost) = Table::pack(trained(1200), BITS);
        assert!(lost >= 176, "{lost} of 1200 features found no room in 1024 slots");
    }

    #[test]
    fn reads_back_what_was_written() {
        let (table, _) = Table::pack(trained(100), 6);
        let mut writer = Writer::new("names", 1);
        table.write(&mut writer);
        let mut reader = Reader::open(writer.finish().leak(), "names", 1).unwrap();
        let read = Table::<5>::read(&mut reader).unwrap();
        assert_eq!(reader.finish(), Ok(()));
        for (hash, _) in trained(200) {
            assert_eq!(sums(&read, [&[hash][..]]), sums(&table, [&[hash][..]]));
        }
    }
}
