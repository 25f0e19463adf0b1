//! Reading aloud: which sentence is spoken, and what is asked of the speech service.

use crate::document::{Offset, TextRange};
use crate::speech::{Manner, Voice};

/// What is done about reading aloud.
#[derive(Debug)]
pub enum Speech {
    /// Begins with what is selected, else at the top of the page; pauses, and goes on.
    Toggle,
    Stop,
    /// One sentence on, or back.
    Step {
        forward: bool,
    },
    /// A sentence was said to its end.
    Said {
        serial: u64,
    },
    Failed {
        serial: u64,
        message: String,
    },
    /// Asks which voices there are, once.
    LookForVoices,
    Voices(Result<Vec<Voice>, String>),
}

/// What is being read aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    /// The key of the text.
    pub key: String,
    pub sentence: TextRange,
    /// Where it ends: with what was selected, else with the text.
    pub until: Offset,
    pub is_paused: bool,
    /// Of what the service was asked last.
    pub(super) serial: u64,
}

/// What is known of the speech service.
#[derive(Debug, Default)]
pub struct SpeechState {
    pub speaking: Option<Speaking>,
    /// The voices of the service; none until they were asked for.
    pub voices: Option<Vec<Voice>>,
    pub(super) is_looking: bool,
    pub(super) serial: u64,
}

/// What is asked of the speech service.
#[derive(Debug)]
pub enum SpeechTask {
    Say {
        serial: u64,
        sentence: String,
        manner: Manner,
    },
    /// Falls silent.
    Stop,
    LookForVoices,
}
