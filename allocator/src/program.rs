//! The program's own read-only data, its models among it, as pages of memory.

use std::ffi::c_void;
use std::{fs, io, ptr};

/// Lets go of the pages of the program's read-only data that were touched so far, and says of how many
/// bytes. Checking the models at start touches all of them, but most servers see texts of few languages:
/// what is never needed again need not be theirs. The system keeps the pages as long as it has no better use
/// for the room; the next look at one finds it there, and its neighbours with it, in about a microsecond.
///
/// # Errors
///
/// When the system does not tell what the memory holds.
pub fn forget_read_pages() -> io::Result<usize> {
    let program = fs::read_link("/proc/self/exe")?;
    let program = program.to_string_lossy();
    let maps = fs::read_to_string("/proc/self/smaps")?;
    let mut forgotten = 0;
    for mapping in mappings(&maps) {
        if mapping.path == program && mapping.is_as_in_the_file {
            forgotten += mapping.resident;
            forget(&mapping)?;
        }
    }
    Ok(forgotten)
}

/// A piece of the address space.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mapping<'m> {
    start: usize,
    end: usize,
    /// Empty where there is no file.
    path: &'m str,
    /// Whether the process can only read it and has no page of its own in it.
    is_as_in_the_file: bool,
    /// In bytes.
    resident: usize,
}

#[allow(unsafe_code, reason = "the function has no safe face")]
fn forget(mapping: &Mapping<'_>) -> io::Result<()> {
    let start = ptr::with_exposed_provenance_mut::<c_void>(mapping.start);
    // SAFETY: in a private mapping of a file that is only read and of which no page was ever written (so that
    // relocated data are none of it), every page can be read from the file again, with the same bytes. The
    // program's own mappings are neither moved nor made writable while it runs, and nobody writes to the file:
    // the system refuses that for a program that is running.
    match unsafe { libc::madvise(start, mapping.end - mapping.start, libc::MADV_DONTNEED) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

/// What `/proc/self/smaps` tells; what it does not tell in its known form is left out.
fn mappings(maps: &str) -> Vec<Mapping<'_>> {
    let mut found: Vec<Mapping<'_>> = Vec::new();
    for line in maps.lines() {
        let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
        if let Some(field) = first.strip_suffix(':') {
            let size = rest.trim().strip_suffix(" kB").and_then(|size| size.parse::<usize>().ok());
            if let (Some(mapping), Some(size)) = (found.last_mut(), size) {
                match field {
                    "Rss" => mapping.resident = size << 10,
                    "Anonymous" | "Swap" => mapping.is_as_in_the_file &= size == 0,
                    _ => {}
                }
            }
        } else if let Some((start, end)) = first.split_once('-')
            && let [Ok(start), Ok(end)] = [start, end].map(|at| usize::from_str_radix(at, 16))
        {
            // Permissions, offset, device, inode, and what is left is the path.
            let mut rest = rest.splitn(5, ' ');
            let is_as_in_the_file = rest.next() == Some("r--p");
            let path = rest.nth(3).unwrap_or_default().trim_start();
            found.push(Mapping { start, end, path, is_as_in_the_file, resident: 0 });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Mapping, forget_read_pages, mappings};
    use std::hint::black_box;

    #[test]
    fn reads_what_the_system_tells() {
        let maps = "\
            1000-3000 r--p 00000000 fe:00 247030                     /usr/bin/a program\n\
            Size:                  8 kB\n\
            Rss:                   4 kB\n\
            Anonymous:             0 kB\n\
            Swap:                  0 kB\n\
            VmFlags: rd mr mw me \n\
            3000-4000 r--p 00002000 fe:00 247030                     /usr/bin/a program\n\
            Anonymous:             4 kB\n\
            4000-5000 r--p 00002000 fe:00 247030                     /usr/bin/a program\n\
            Anonymous:             0 kB\n\
            Swap:                  4 kB\n\
            7f00-8f00 rw-p 00000000 00:00 0 \n";
        let path = "/usr/bin/a program";
        let mapping = |start, end, is_as_in_the_file, resident| Mapping {
            start,
            end,
            path,
            is_as_in_the_file,
            resident,
        };
        let anonymous = Mapping { path: "", ..mapping(0x7f00, 0x8f00, false, 0) };
        assert_eq!(
            mappings(maps),
            [
                mapping(0x1000, 0x3000, true, 4096),
                mapping(0x3000, 0x4000, false, 0),
                mapping(0x4000, 0x5000, false, 0),
                anonymous
            ]
        );
    }

    /// Large enough to be told from all else.
    static DATA: [u8; 4 << 20] = {
        let mut data = [0; 4 << 20];
        let mut at = 0;
        while at < data.len() {
            data[at] = (at >> 12) as u8;
            at += 1 << 10;
        }
        data
    };

    fn sum(data: &[u8]) -> usize {
        data.iter().map(|&byte| usize::from(byte)).sum()
    }

    #[test]
    fn forgotten_pages_are_read_again_as_they_were() {
        let before = sum(black_box(&DATA));
        let forgotten = forget_read_pages().unwrap();
        assert!(forgotten >= DATA.len(), "{forgotten} bytes");
        assert_eq!(sum(black_box(&DATA)), before);
    }
}
