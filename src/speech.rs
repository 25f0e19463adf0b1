//! Reading aloud, by the speech service of the system: nothing is synthesised here, and nothing leaves the machine.

#[cfg(any(not(unix), target_os = "macos", test))]
mod program;
#[cfg(all(unix, not(target_os = "macos")))]
mod ssip;

/// How a sentence is spoken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// From -100, the slowest, to 100; 0 is the service's usual pace.
    pub pace: i8,
    /// By its name; empty for the service's choice.
    pub voice: String,
    /// BCP 47 tag; empty where it is not known.
    pub language: String,
}

/// A voice of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    pub name: String,
    /// BCP 47 tag; empty where the service does not tell.
    pub language: String,
}

/// A speech service.
pub trait Speaker {
    /// Says a sentence, and returns when it has been said, or `is_stopped` was true.
    ///
    /// # Errors
    /// One sentence, where the service does not answer.
    fn say(
        &mut self,
        sentence: &str,
        manner: &Manner,
        is_stopped: &dyn Fn() -> bool,
    ) -> Result<(), String>;

    /// The voices that there are.
    ///
    /// # Errors
    /// One sentence, where the service does not answer.
    fn voices(&mut self) -> Result<Vec<Voice>, String>;
}

/// The service of this system.
///
/// # Errors
/// One sentence with what is missing.
pub fn of_system() -> Result<Box<dyn Speaker>, String> {
    #[cfg(all(unix, not(target_os = "macos")))]
    return ssip::SpeechDispatcher::connect(None).map(|speaker| Box::new(speaker) as _);
    #[cfg(target_os = "macos")]
    return Ok(Box::new(program::say()));
    #[cfg(not(unix))]
    return Ok(Box::new(program::system_speech()));
}

/// The words of a sentence on one line, as services take them.
fn one_line(sentence: &str) -> String {
    sentence.split_whitespace().collect::<Vec<_>>().join(" ")
}
