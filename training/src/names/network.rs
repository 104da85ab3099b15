//! `names-corpus` and `join-network`: what the network learns from, as flat files for `network.py`, and what
//! it learnt, beside the chain.

use std::collections::HashMap;
use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use parlance::entity::name::Model;
use parlance::entity::name::features::Features;
use parlance::entity::name::lexicon::Lexicon;
use parlance::entity::name::network::{CHOICES, Coded, Layers, Network, UNITS};
use parlance::entity::name::tagger::{Scored, Workspace, score};
use parlance::model::Reader;

use super::corpus::{Corpus, Learner};
use super::gold::Labelled;
use super::train::{Options, corpus, documents, read, tuned};

/// `names-corpus OUT_DIR beside=NAMES.bin gold=… soft=… partner=… dev=…`: options as for `train-names`; `beside`
/// gives the lexicon and the scores that the network will join, `vectors=FILE` names the words that have a vector, one a line.
///
/// Little-endian: `features.u64` hashes in the order of their numbers; for the training text and each
/// development file `NAME.ids.u32` feature numbers, `NAME.ends.u64` where those of each token end,
/// `NAME.words.u32` the line of each token's word among the vectors or 0, `NAME.targets.f32` eight a token,
/// `NAME.sentences.u64` first and one past the last token, `NAME.weights.f32`; for development files `NAME.chain.f32`,
/// eight scores a token, and `transitions.f32`.
pub fn dump(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let Some((out, rest)) = arguments.split_first() else {
        return Err("usage: names-corpus OUT_DIR beside=NAMES.bin [key=value…]".into());
    };
    let (out, options) = (Path::new(out), Options::parse(rest)?);
    std::fs::create_dir_all(out)?;
    let [(chain, _)] = options.files("beside")?.try_into().map_err(|_| "one beside= is needed")?;
    let model = Model::read(std::fs::read(chain)?.leak())?;
    let Model { lexicon, weights, .. } = &model;
    let thresholds = (options.number("names_min", 3)?, options.number("all_min", 12)?);
    let documents = documents(&options)?;
    let words = words(&options)?;
    let mut numbers = Vec::new();
    for (document, ..) in &documents {
        number_words(&words, lexicon, document, &mut numbers);
    }
    let train = corpus(lexicon, documents, Learner::Network, thresholds);
    eprintln!(
        "{} features, {:.1} a token",
        train.dictionary.len(),
        train.ids.len() as f64 / train.ends.len() as f64
    );
    let mut hashes = vec![0u64; train.dictionary.len()];
    train.dictionary.iter().for_each(|(&hash, &id)| hashes[id as usize] = hash);
    write(out, "features.u64", hashes.iter().map(|hash| hash.to_le_bytes()))?;
    write_corpus(out, "train", &train)?;
    write(out, "train.words.u32", numbers.iter().map(|n| n.to_le_bytes()))?;
    let mut dictionary = Some(train.dictionary);
    for (path, _) in options.files("dev")? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut dev =
            Corpus { dictionary: dictionary.take().unwrap_or_default(), ..Corpus::default() };
        let (mut workspace, mut scored) = (Workspace::default(), Scored::default());
        numbers.clear();
        for document in read(&path)? {
            number_words(&words, lexicon, &document, &mut numbers);
            dev.add_known(lexicon, &document, Learner::Network);
            for &(start, end) in &document.sentences {
                score(
                    &model,
                    &document.text,
                    &document.tokens[start..end],
                    document.language,
                    &mut workspace,
                    &mut scored,
                );
            }
        }
        write_corpus(out, &name, &dev)?;
        write(out, &format!("{name}.words.u32"), numbers.iter().map(|n| n.to_le_bytes()))?;
        write(
            out,
            &format!("{name}.chain.f32"),
            scored.rows.iter().flatten().map(|score| score.to_le_bytes()),
        )?;
        dictionary = Some(dev.dictionary);
    }
    let free = weights.free().iter().flatten().map(|score| score.to_le_bytes());
    write(out, "transitions.f32", free)?;
    Ok(())
}

/// Numbers of the words that have a vector, from 1.
fn words(options: &Options) -> Result<HashMap<u64, u32>, Box<dyn Error>> {
    let mut words = HashMap::new();
    for (path, _) in options.files("vectors")? {
        for (i, line) in std::fs::read_to_string(path)?.lines().enumerate() {
            words.insert(Lexicon::word_key(line), u32::try_from(i + 1)?);
        }
    }
    Ok(words)
}

fn number_words(
    words: &HashMap<u64, u32>,
    lexicon: &Lexicon,
    document: &Labelled,
    numbers: &mut Vec<u32>,
) {
    let mut features = Features::default();
    for &(start, end) in &document.sentences {
        features.read(lexicon, &document.text, &document.tokens[start..end], document.language);
        numbers.extend(
            (0..end - start).map(|i| words.get(&features.word(i).key).copied().unwrap_or(0)),
        );
    }
}

/// `join-network CHAIN.bin NETWORK.trained OUT.bin vectors=WORDS.txt dev=FILE…`: puts what `network.py` wrote beside
/// the chain, in `buckets=14` of features, rows cut at `limit=3`, and chooses its factor and the leaning.
pub fn join(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [chain, trained, out, rest @ ..] = arguments else {
        return Err(
            "usage: join-network CHAIN.bin NETWORK.trained OUT.bin vectors=WORDS.txt dev=FILE…"
                .into(),
        );
    };
    let options = Options::parse(rest)?;
    let mut model = Model::read(std::fs::read(chain)?.leak())?;
    let Trained { features, words, layers } =
        Trained::read(&std::fs::read(trained)?, &model.lexicon, &words(&options)?)?;
    let (bits, limit) = (options.number("buckets", 14)?, options.number("limit", 3.0)?);
    let (network, lost) = Network::pack(&features, &words, layers, bits, limit);
    eprintln!("{} features, {lost} without room", features.len());
    model.network = Some(network);
    let file = tuned(&options, model)?.write();
    eprintln!("{} bytes", file.len());
    std::fs::write(out, file)?;
    Ok(())
}

/// What `network.py` wrote.
struct Trained {
    features: Vec<(u64, [f32; UNITS])>,
    words: Coded,
    layers: Layers,
}

impl Trained {
    /// Reads a model file of the kind `network`: hashes and rows of the features, what the words' codes
    /// stand for, codes of `words` by their numbers, the layers. Words of the lexicon find their codes by their keys.
    fn read(
        bytes: &[u8],
        lexicon: &Lexicon,
        words: &HashMap<u64, u32>,
    ) -> Result<Self, Box<dyn Error>> {
        let mut reader = Reader::open(bytes, "network", 2)?;
        let count = reader.length()?;
        let hashes: Vec<u64> = (0..count).map(|_| reader.u64()).collect::<Result<_, _>>()?;
        let rows = reader.f32s(count * UNITS)?;
        let features = hashes.into_iter().zip(rows.as_chunks().0.iter().copied()).collect();
        let length = usize::from(reader.u8()?);
        let book = reader.f32s(CHOICES * UNITS)?;
        let count = reader.length()?;
        let codes: Vec<&[u8]> = reader.bytes(count * length)?.chunks_exact(length).collect();
        // Number 0 is that of a word without a vector.
        let mut of_words = vec![*codes.first().ok_or("no words")?; lexicon.size()];
        for (&key, &number) in words {
            if let (Some(entry), Some(code)) = (lexicon.entry(key), codes.get(number as usize)) {
                of_words[entry] = code;
            }
        }
        let words = Coded { length, book, codes: of_words.concat() };
        let layers = Layers::read(&mut reader)?;
        reader.finish()?;
        Ok(Self { features, words, layers })
    }
}

fn write_corpus(out: &Path, name: &str, corpus: &Corpus) -> std::io::Result<()> {
    write(out, &format!("{name}.ids.u32"), corpus.ids.iter().map(|id| id.to_le_bytes()))?;
    write(
        out,
        &format!("{name}.ends.u64"),
        corpus.ends.iter().map(|&end| (end as u64).to_le_bytes()),
    )?;
    write(
        out,
        &format!("{name}.targets.f32"),
        corpus.targets.iter().flatten().map(|p| p.to_le_bytes()),
    )?;
    let bounds = corpus.sentences.iter().flat_map(|sentence| [sentence.start, sentence.end]);
    write(out, &format!("{name}.sentences.u64"), bounds.map(|at| (at as u64).to_le_bytes()))?;
    write(
        out,
        &format!("{name}.weights.f32"),
        corpus.sentences.iter().map(|sentence| sentence.weight.to_le_bytes()),
    )
}

fn write<const N: usize>(
    out: &Path,
    name: &str,
    values: impl Iterator<Item = [u8; N]>,
) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(out.join(name))?);
    for value in values {
        file.write_all(&value)?;
    }
    file.flush()
}
