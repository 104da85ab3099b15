//! Describes the model files, and compiles the protobuf contract when the feature `server` is on;
//! needs no protoc.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[allow(clippy::disallowed_methods, reason = "cargo speaks to build scripts by variables")]
fn main() -> Result<(), Box<dyn Error>> {
    // Without these lines every edit of the crate would run this again.
    println!("cargo:rerun-if-changed=models");
    println!("cargo:rerun-if-changed=proto");

    let out: PathBuf = std::env::var("OUT_DIR")?.into();
    describe_models(&out)?;
    #[cfg(feature = "server")]
    compile_contract(&out)?;
    Ok(())
}

/// Writes the constant `MODELS` of `pipeline/capabilities.rs` from the headers of the model files
/// (their form is that of `model.rs`: version at byte 16, checksum at byte 20).
fn describe_models(out: &Path) -> Result<(), Box<dyn Error>> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir("models")? {
        files.push(entry?.path());
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "bin"));
    files.sort();
    let mut source = String::from(
        "/// The model files, ascending by name.\npub const MODELS: &[ModelInfo<'static>] = &[\n",
    );
    for path in files {
        let bytes = std::fs::read(&path)?;
        let short = || format!("{} is no model file", path.display());
        let version = bytes.get(16..20).ok_or_else(short)?;
        let checksum = bytes.get(24..28).ok_or_else(short)?;
        let version = u32::from_le_bytes(version.try_into()?);
        let checksum = u32::from_le_bytes(checksum.try_into()?);
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let count = bytes.len();
        writeln!(
            source,
            "ModelInfo {{ name: {name:?}, version: \"{version}-{checksum:08x}\", bytes: {count} }},"
        )?;
    }
    source.push_str("];\n");
    std::fs::write(out.join("models.rs"), source)?;
    Ok(())
}

#[cfg(feature = "server")]
fn compile_contract(out: &Path) -> Result<(), Box<dyn Error>> {
    let files = ["text", "language", "sentence", "entity", "tone", "analysis"]
        .map(|file| format!("parlance/v1/{file}.proto"));
    compile(out, &files, "descriptors.bin")?;
    let files = ["v1", "v2"].map(|v| format!("google/cloud/language/{v}/language_service.proto"));
    compile(out, &files, "google_descriptors.bin")
}

#[cfg(feature = "server")]
fn compile(out: &Path, files: &[String], descriptors: &str) -> Result<(), Box<dyn Error>> {
    let mut compiler = protox::Compiler::new(["proto"])?;
    // Comments and source positions make reflection tell the documentation.
    compiler.include_source_info(true).include_imports(true).open_files(files)?;

    std::fs::write(out.join(descriptors), compiler.encode_file_descriptor_set())?;
    tonic_prost_build::configure()
        .codec_path("crate::rpc::codec::Codec")
        .build_transport(false)
        .compile_fds(compiler.file_descriptor_set())?;
    Ok(())
}
