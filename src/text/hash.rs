//! The one feature hash that all learned parts share, in training and in serving.

const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// FNV-1a over `bytes`, 64 bits, starting from `seed`.
///
/// The seed tells feature templates apart: two templates over the same bytes meet only by chance.
/// Trained weights depend on every bit of this function; a test pins it.
pub fn fnv1a(seed: u64, bytes: &[u8]) -> u64 {
    fnv1a_more(OFFSET_BASIS ^ seed.wrapping_mul(PRIME), bytes)
}

/// Goes on from the hash of some bytes to that of them and `bytes`.
pub fn fnv1a_more(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// Mixes another value into a hash, for crossed features.
pub fn combine(hash: u64, other: u64) -> u64 {
    let mixed = (hash ^ other.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

#[cfg(test)]
mod tests {
    #[test]
    fn hashes_are_pinned() {
        assert_eq!(super::fnv1a(0, b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(super::fnv1a(0, b"foobar"), 0x8594_4171_f739_67e8);
        assert_ne!(super::fnv1a(1, b"foobar"), super::fnv1a(0, b"foobar"));
    }
}
