//! macOS and Windows: a program of the system speaks what it is given.

use super::{Manner, Speaker, Voice, one_line};
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
#[cfg(any(not(unix), test))]
use std::{
    io::{BufRead, BufReader},
    process::ChildStdin,
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
};

/// How often it is looked whether the reader wants silence.
const LOOK: Duration = Duration::from_millis(40);

const MISSING: crate::messages::Key = key!("speaking-no-answer");

/// A program that is started for each sentence, reads it, says it and ends (macOS: `say`).
#[cfg(any(target_os = "macos", all(test, unix)))]
pub(super) struct ForEach {
    command: fn(&Manner) -> Command,
    voices: fn() -> Result<Vec<Voice>, String>,
}

#[cfg(any(target_os = "macos", all(test, unix)))]
impl Speaker for ForEach {
    fn say(
        &mut self,
        sentence: &str,
        manner: &Manner,
        is_stopped: &dyn Fn() -> bool,
    ) -> Result<(), String> {
        let mut command = (self.command)(manner);
        let silent = command.stdin(Stdio::piped()).stdout(Stdio::null());
        let spawned = silent.stderr(Stdio::null()).spawn();
        let mut ending = Ending(spawned.map_err(|_| MISSING.say().to_owned())?);
        if let Some(mut to) = ending.0.stdin.take() {
            // One that has ended already says so below.
            let _ = to.write_all(one_line(sentence).as_bytes());
        }
        while !is_stopped() {
            match ending.0.try_wait() {
                Ok(Some(status)) if status.success() => return Ok(()),
                Ok(None) => std::thread::sleep(LOOK),
                Ok(Some(_)) | Err(_) => return Err(MISSING.say().to_owned()),
            }
        }
        Ok(())
    }

    fn voices(&mut self) -> Result<Vec<Voice>, String> {
        (self.voices)()
    }
}

/// A program that goes on: of each line that it reads, pace, voice and words parted by tabs, it says the words, and then writes a
/// line. It is ended to be silent, and started again (Windows: PowerShell with System.Speech).
#[cfg(any(not(unix), test))]
pub(super) struct LineByLine {
    command: fn() -> Command,
    voices: fn() -> Result<Vec<Voice>, String>,
    running: Option<Running>,
}

#[cfg(any(not(unix), test))]
struct Running {
    to: ChildStdin,
    said: Receiver<()>,
    _child: Ending,
}

#[cfg(any(not(unix), test))]
impl Running {
    fn start(mut command: Command) -> Result<Self, String> {
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let spawned = piped.stderr(Stdio::null()).spawn();
        let mut child = Ending(spawned.map_err(|_| MISSING.say().to_owned())?);
        let (Some(to), Some(from)) = (child.0.stdin.take(), child.0.stdout.take()) else {
            return Err(MISSING.say().to_owned());
        };
        let (sender, said) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(from).lines() {
                if line.is_err() || sender.send(()).is_err() {
                    return;
                }
            }
        });
        Ok(Self {
            to,
            said,
            _child: child,
        })
    }

    /// Whether it goes on.
    fn say(&mut self, line: &str, is_stopped: &dyn Fn() -> bool) -> Result<bool, String> {
        let given = self.to.write_all(line.as_bytes());
        if given.and_then(|()| self.to.flush()).is_err() {
            return Err(MISSING.say().to_owned());
        }
        loop {
            match self.said.recv_timeout(LOOK) {
                Ok(()) => return Ok(true),
                Err(RecvTimeoutError::Timeout) if is_stopped() => return Ok(false),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(MISSING.say().to_owned()),
            }
        }
    }
}

#[cfg(any(not(unix), test))]
impl Speaker for LineByLine {
    fn say(
        &mut self,
        sentence: &str,
        manner: &Manner,
        is_stopped: &dyn Fn() -> bool,
    ) -> Result<(), String> {
        let mut running = match self.running.take() {
            Some(running) => running,
            None => Running::start((self.command)())?,
        };
        let (voice, words) = (one_line(&manner.voice), one_line(sentence));
        let line = format!("{}\t{voice}\t{words}\n", manner.pace);
        if running.say(&line, is_stopped)? {
            self.running = Some(running);
        }
        Ok(())
    }

    fn voices(&mut self) -> Result<Vec<Voice>, String> {
        (self.voices)()
    }
}

/// A program that ends with what holds it.
struct Ending(Child);

impl Drop for Ending {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// `say` of macOS.
#[cfg(target_os = "macos")]
pub(super) fn say() -> ForEach {
    ForEach {
        command: |manner| {
            // Words a minute; 180 is what it says by itself.
            let pace = 180 + i32::from(manner.pace) * 12 / 10;
            let mut command = Command::new("say");
            command.args(["-r", &pace.max(60).to_string()]);
            if !manner.voice.is_empty() {
                command.args(["-v", &manner.voice]);
            }
            command
        },
        voices: || {
            let listed = Command::new("say").args(["-v", "?"]).output();
            let listed = listed.map_err(|_| MISSING.say().to_owned())?;
            Ok(voices_of_say(&String::from_utf8_lossy(&listed.stdout)))
        },
    }
}

/// Voices as `say -v ?` lists them: `Anna (Premium)     de_DE    # Hallo! …`.
#[cfg(any(target_os = "macos", all(test, unix)))]
fn voices_of_say(listed: &str) -> Vec<Voice> {
    let lines = listed.lines().filter_map(|line| {
        let (voice, _) = line.split_once('#')?;
        let (name, language) = voice.trim().rsplit_once(char::is_whitespace)?;
        Some(Voice {
            name: name.trim().to_owned(),
            language: language.replace('_', "-"),
        })
    });
    lines.collect()
}

/// System.Speech of Windows, in PowerShell, which comes with it.
#[cfg(not(unix))]
pub(super) fn system_speech() -> LineByLine {
    LineByLine {
        command: || powershell(SPEAK),
        voices: || {
            let listed = powershell(VOICES).output();
            let listed = listed.map_err(|_| MISSING.say().to_owned())?;
            Ok(voices_of_windows(&String::from_utf8_lossy(&listed.stdout)))
        },
        running: None,
    }
}

#[cfg(not(unix))]
fn powershell(script: &str) -> Command {
    use std::os::windows::process::CommandExt;
    /// No console comes up beside the window.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let mut command = Command::new("powershell.exe");
    command
        .args([
            "-NoLogo",
            "-NoProfile",
            "-NonInteractive",
            "-Command",
            script,
        ])
        .creation_flags(CREATE_NO_WINDOW);
    command
}

/// The pace of System.Speech goes from -10 to 10. What is read is never run.
#[cfg(not(unix))]
const SPEAK: &str = "\
    Add-Type -AssemblyName System.Speech
    [Console]::InputEncoding = New-Object System.Text.UTF8Encoding $false
    $speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
    while ($null -ne ($line = [Console]::In.ReadLine())) {
        $parts = $line.Split([char]9)
        $speaker.Rate = [int][Math]::Round([int]$parts[0] / 10)
        if ($parts[1]) { try { $speaker.SelectVoice($parts[1]) } catch {} }
        $speaker.Speak($parts[2])
        [Console]::Out.WriteLine('said')
    }";

#[cfg(not(unix))]
const VOICES: &str = "\
    Add-Type -AssemblyName System.Speech
    [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
    $speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
    $speaker.GetInstalledVoices() | ForEach-Object { $_.VoiceInfo.Name + [char]9 + $_.VoiceInfo.Culture.Name }";

/// Lines of a name and a language, with a tab between.
#[cfg(any(not(unix), test))]
fn voices_of_windows(listed: &str) -> Vec<Voice> {
    let lines = listed.lines().filter_map(|line| {
        let (name, language) = line.trim().split_once('\t')?;
        Some(Voice {
            name: name.to_owned(),
            language: language.to_owned(),
        })
    });
    lines.collect()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::cell::Cell;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    /// True from the third time that it is asked.
    fn soon() -> impl Fn() -> bool {
        let asked = Cell::new(0);
        move || {
            asked.set(asked.get() + 1);
            asked.get() > 2
        }
    }

    fn no_voices() -> Result<Vec<Voice>, String> {
        Ok(Vec::new())
    }

    #[test]
    fn a_program_for_each_sentence_is_given_the_words_and_ended_for_silence() {
        let speaking = |command| ForEach {
            command,
            voices: no_voices,
        };
        let (manner, never) = (Manner::default(), || false);
        let mut hears = speaking(|_| shell("read -r words; [ \"$words\" = 'two lines' ]"));
        assert_eq!(hears.say("two\n lines\n", &manner, &never), Ok(()));
        assert!(hears.say("other words", &manner, &never).is_err());
        let mut long = speaking(|_| shell("sleep 60"));
        assert_eq!(long.say("words", &manner, &soon()), Ok(()));
    }

    #[test]
    fn a_program_that_goes_on_says_line_after_line_and_is_started_again_after_silence() {
        let mut speaker = LineByLine {
            command: || {
                shell(
                    "while read -r line; do case \"$line\" in *long*) sleep 60;; esac; echo said; done",
                )
            },
            voices: no_voices,
            running: None,
        };
        let (manner, never) = (Manner::default(), || false);
        for _ in 0..3 {
            assert_eq!(speaker.say("some words", &manner, &never), Ok(()));
        }
        assert!(speaker.running.is_some());
        assert_eq!(speaker.say("a long one", &manner, &soon()), Ok(()));
        assert!(speaker.running.is_none());
        assert_eq!(speaker.say("some words", &manner, &never), Ok(()));
    }

    #[test]
    fn voices_are_read_as_the_systems_list_them() {
        let listed = "Anna (Premium)      de_DE    # Hallo! Ich heisse Anna.\nAlex                en_US    # Hi.\n";
        let voices = voices_of_say(listed);
        assert_eq!(
            (voices[0].name.as_str(), voices[0].language.as_str()),
            ("Anna (Premium)", "de-DE")
        );
        assert_eq!(voices.len(), 2);
        assert_eq!(voices_of_windows("Zira\ten-US\r\n\r\n").len(), 1);
    }
}
