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
#[derive(Clone, Debug)]
pub struct StageTimes {
    spans: [Option<(Instant, Duration)>; Stage::ALL.len()],
    /// When the last stage ended, and with it when the next one begins.
    last: Instant,
}

impl StageTimes {
    /// The first stage begins at `now`. Stages follow each other without a gap, so that the clock is
    /// read once for each of them.
    pub fn from(now: Instant) -> Self {
        Self { spans: [None; Stage::ALL.len()], last: now }
    }

    /// Runs `work` and books the time since the last stage under `stage`.
    pub fn measure<T>(&mut self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let (began, result) = (self.last, work());
        self.last = Instant::now();
        self.record(stage, began, self.last - began);
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
        let began = Instant::now();
        let mut times = StageTimes::from(began);
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
