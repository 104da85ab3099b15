//! Compiles the protobuf contract when the feature `server` is on; needs no protoc.

#[cfg(feature = "server")]
#[allow(clippy::disallowed_methods, reason = "cargo speaks to build scripts by variables")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::path::PathBuf;

    // Without this line every edit of the crate would compile the contract again.
    println!("cargo:rerun-if-changed=proto");

    let files = ["text", "language", "sentence", "entity", "tone", "analysis"]
        .map(|file| format!("parlance/v1/{file}.proto"));
    let mut compiler = protox::Compiler::new(["proto"])?;
    // Comments and source positions make reflection tell the documentation.
    compiler.include_source_info(true).include_imports(true).open_files(files)?;

    let out: PathBuf = std::env::var("OUT_DIR")?.into();
    std::fs::write(out.join("descriptors.bin"), compiler.encode_file_descriptor_set())?;
    tonic_prost_build::configure()
        .codec_path("crate::rpc::codec::Codec")
        .build_transport(false)
        .compile_fds(compiler.file_descriptor_set())?;
    Ok(())
}

#[cfg(not(feature = "server"))]
fn main() {}
