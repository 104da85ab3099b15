use std::time::{Duration, Instant};

/// A part of the work on one document, as metrics and traces name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Waiting for a worker thread.
    Queue,
    /// Detecting the language.
    Language,
    /// Blocks, tokens and sentences.
    Sentences,
    /// Mentions and entities.
    Entities,
    /// Voices and tone.
    Tone,
    /// Turning results into the answer.
    Answer,
}

impl Stage {
    /// All stages, in the order of the work.
    pub const ALL: [Self; 6] =
        [Self::Queue, Self::Language, Self::Sentences, Self::Entities, Self::Tone, Self::Answer];

    /// The value of the label `stage`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Language => "language",
            Self::Sentences => "sentences",
            Self::Entities => "entities",
            Self::Tone => "tone",
            Self::Answer => "answer",
        }
    }
}

/// When each stage of one document began and how long it took. Stages that did not run are absent.
///
/// Filled by the thread that does the work and read by whoever answers: plain data, no locks.
#[derive(Clone, Debug, Default)]
pub struct StageTimes {
    spans: [Option<(Instant, Duration)>; Stage::ALL.len()],
}

impl StageTimes {
    /// Runs `work` and books its time under `stage`.
    pub fn measure<T>(&mut self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        let result = work();
        self.record(stage, began, began.elapsed());
        result
    }

    /// Books `took` under `stage`; a second call for the same stage adds to the first.
    pub fn record(&mut self, stage: Stage, began: Instant, took: Duration) {
        let slot = &mut self.spans[stage as usize];
        *slot = match *slot {
            Some((first, so_far)) => Some((first, so_far + took)),
            None => Some((began, took)),
        };
    }

    /// The stages that ran, in the order of the work: when it began, how long it took.
    pub fn iter(&self) -> impl Iterator<Item = (Stage, Instant, Duration)> + '_ {
        Stage::ALL.into_iter().filter_map(|stage| {
            self.spans[stage as usize].map(|(began, took)| (stage, began, took))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_of_a_stage_adds_up_and_keeps_its_beginning() {
        let mut times = StageTimes::default();
        let began = Instant::now();
        times.record(Stage::Tone, began, Duration::from_millis(2));
        times.record(Stage::Tone, began + Duration::from_secs(1), Duration::from_millis(3));
        times.record(Stage::Queue, began, Duration::from_millis(1));
        let all: Vec<_> = times.iter().collect();
        assert_eq!(
            all,
            [
                (Stage::Queue, began, Duration::from_millis(1)),
                (Stage::Tone, began, Duration::from_millis(5))
            ]
        );
    }
}
