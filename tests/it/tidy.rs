//! Rules of the source tree that no compiler checks.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers, lowest first. A module imports from its own layer's name and from lower layers; the
/// four analyzers share a layer and never import each other.
const LAYERS: &[&[&str]] = &[
    &["text", "model", "error"],
    &["language", "sentence", "entity", "tone"],
    &["pipeline"],
    &["pool", "telemetry"],
    &["rpc"],
    &["google"],
    &["server"],
    &["config"],
    &["cli"],
];

/// Files may be longer only when they are tables; those say so in their names or are listed here.
const LINES_MAX: usize = 600;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|this| this == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn rank(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The top-level module that `path` belongs to: `rpc` for `src/rpc/wire.rs`.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The top-level modules that a line imports or names by `crate::`.
fn imports(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

fn upward(module: &str, source: &str) -> Vec<String> {
    let own = rank(module);
    let mut found = Vec::new();
    for (number, line) in source.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        for imported in imports(code) {
            let (Some(own), Some(theirs)) = (own, rank(imported)) else { continue };
            if theirs > own || theirs == own && imported != module && own > 0 {
                found.push(format!("{}: {module} imports {imported}", number + 1));
            }
        }
    }
    found
}

#[test]
fn imports_point_one_way() {
    let mut found = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let module = module(&path);
        if ["lib", "main"].contains(&module.as_str()) {
            continue;
        }
        assert!(rank(&module).is_some(), "{module} has no layer in tests/it/tidy.rs");
        let source = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        found.extend(upward(&module, &source).into_iter().map(|line| format!("{name}:{line}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_upward_import_would_be_found() {
    assert_eq!(upward("text", "use crate::rpc::wire;").len(), 1);
    assert_eq!(upward("entity", "use crate::tone::Tone;").len(), 1);
    assert_eq!(upward("rpc", "let x = crate::server::run();").len(), 1);
    assert_eq!(upward("rpc", "use crate::{text::Span};\nuse crate::pipeline::Models;").len(), 0);
    assert_eq!(upward("text", "// crate::rpc is above").len(), 0);
}

#[test]
fn only_rpc_and_what_stands_on_it_names_tonic() {
    for path in files(&root().join("src"), "rs") {
        let module = module(&path);
        if rank(&module).is_none_or(|rank| rank >= 3) {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        for name in ["tonic::", "prost::", "tokio::", "hyper::"] {
            assert!(!source.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn files_have_one_subject() {
    for path in files(&root().join("src"), "rs") {
        let source = fs::read_to_string(&path).unwrap();
        let is_table =
            source.lines().filter(|line| line.trim_start().starts_with(['"', '(', '['])).count()
                * 2
                > source.lines().count();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let lines = source.lines().count();
        assert!(
            is_table || name == "words.rs" || lines <= LINES_MAX,
            "{} has {lines} lines; split it by subject",
            path.display()
        );
    }
}

/// Every field of every message has a comment, which is the documentation that callers see.
#[test]
fn the_contract_is_commented() {
    for path in files(&root().join("proto/parlance"), "proto") {
        let source = fs::read_to_string(&path).unwrap();
        let mut commented = false;
        for (number, line) in source.lines().enumerate() {
            let line = line.trim();
            let declares = line.ends_with(';') && line.contains(" = ")
                || ["message ", "enum ", "service ", "rpc ", "oneof "]
                    .iter()
                    .any(|word| line.starts_with(word));
            let place = format!("{}:{}", path.display(), number + 1);
            assert!(!declares || commented || line.starts_with("syntax"), "{place} has no comment");
            commented = line.starts_with("//");
        }
    }
}

/// Deadlines, ages and quotas must not leap with the wall clock: only traces, whose format asks for
/// it, read that.
#[test]
fn nothing_but_traces_reads_the_wall_clock() {
    for path in files(&root().join("src"), "rs") {
        let reads = fs::read_to_string(&path).unwrap().contains("SystemTime::now");
        assert!(!reads || path.ends_with("telemetry/traces.rs"), "{}", path.display());
    }
}
