//! Linux and its like: speech-dispatcher, through its socket (Speech Synthesis Interface Protocol, SSIP).

use super::{Manner, Speaker, Voice, one_line};
use ssip_client_async::fifo::synchronous::{Builder, UnixStream};
use ssip_client_async::{
    Client, ClientError, ClientName, ClientScope, MessageScope, NotificationType,
    OK_CLIENT_NAME_SET, OK_LANGUAGE_SET, OK_NOTIFICATION_SET, OK_RATE_SET, OK_RECEIVING_DATA,
    OK_VOICE_SET, Response,
};
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often it is looked whether the reader wants silence.
const LOOK: Duration = Duration::from_millis(60);
/// A service that says nothing for so long, and does not end, has died.
const PATIENCE: Duration = Duration::from_secs(120);

/// When a sentence that was cancelled is taken to have ended.
const SILENCED: Duration = Duration::from_secs(1);

const MISSING: crate::messages::Key = key!("speaking-needs-dispatcher");

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cancelled {
    No,
    Asked,
    Yes,
}

/// A connection to speech-dispatcher.
pub(super) struct SpeechDispatcher {
    client: Client<UnixStream>,
    /// What was set last.
    manner: Option<Manner>,
}

impl SpeechDispatcher {
    /// Connects to the socket at a path, or to that of the session, starting the service where it does not run.
    pub(super) fn connect(socket: Option<&Path>) -> Result<Self, String> {
        let mut builder = Builder::new();
        builder.timeout(LOOK);
        if let Some(socket) = socket {
            builder.path(socket);
        }
        let client = builder.build().or_else(|_| {
            let _ = builder.with_spawn();
            builder.build()
        });
        let mut client = client.map_err(|_| MISSING.say().to_owned())?;
        let name = ClientName::new("reader", "manicule");
        client.set_client_name(name).map_err(failed)?;
        let mut speaker = Self {
            client,
            manner: None,
        };
        speaker.expect(OK_CLIENT_NAME_SET)?;
        for event in [NotificationType::End, NotificationType::Cancel] {
            speaker
                .client
                .set_notification(event, true)
                .map_err(failed)?;
            speaker.expect(OK_NOTIFICATION_SET)?;
        }
        Ok(speaker)
    }

    /// Waits for an answer with a code.
    fn expect(&mut self, code: u16) -> Result<(), String> {
        self.waiting(|client| client.check_status(code).map(|_| ()))
    }

    /// Tries again for as long as nothing comes.
    fn waiting<T>(
        &mut self,
        mut ask: impl FnMut(&mut Client<UnixStream>) -> Result<T, ClientError>,
    ) -> Result<T, String> {
        let began = Instant::now();
        loop {
            match ask(&mut self.client) {
                Err(error) if is_silence(&error) && began.elapsed() < PATIENCE => {}
                answer => return answer.map_err(failed),
            }
        }
    }

    fn set(&mut self, manner: &Manner) -> Result<(), String> {
        if self.manner.as_ref() == Some(manner) {
            return Ok(());
        }
        self.client
            .set_rate(ClientScope::Current, manner.pace)
            .map_err(failed)?;
        self.expect(OK_RATE_SET)?;
        // The service knows languages without their regions.
        let language = manner.language.split(['-', '_']).next().unwrap_or_default();
        if !language.is_empty() {
            self.client
                .set_language(ClientScope::Current, language)
                .map_err(failed)?;
            self.expect(OK_LANGUAGE_SET)?;
        }
        if !manner.voice.is_empty() {
            self.client
                .set_synthesis_voice(ClientScope::Current, &manner.voice)
                .map_err(failed)?;
            // One that is gone is no reason to be silent.
            let _ = self.expect(OK_VOICE_SET);
        }
        self.manner = Some(manner.clone());
        Ok(())
    }
}

impl Speaker for SpeechDispatcher {
    fn say(
        &mut self,
        sentence: &str,
        manner: &Manner,
        is_stopped: &dyn Fn() -> bool,
    ) -> Result<(), String> {
        // A line of one full stop would be the end.
        let line = format!(" {}", one_line(sentence));
        self.set(manner)?;
        self.client.speak().map_err(failed)?;
        self.expect(OK_RECEIVING_DATA)?;
        self.client.send_line(&line).map_err(failed)?;
        let message = self.waiting(Client::receive_message_id)?.to_string();
        let (mut heard, mut cancelled) = (Instant::now(), Cancelled::No);
        let mut has_ended = false;
        while !has_ended || cancelled == Cancelled::Asked {
            match self.client.receive() {
                Ok(Response::EventEnd(of) | Response::EventCanceled(of)) => {
                    has_ended |= of.message == message;
                }
                Ok(Response::Canceled) => cancelled = Cancelled::Yes,
                Ok(_) => heard = Instant::now(),
                Err(error) if !is_silence(&error) => return Err(failed(error)),
                Err(_) if heard.elapsed() > PATIENCE => return Err(MISSING.say().to_owned()),
                Err(_) if is_stopped() && cancelled == Cancelled::No => {
                    self.client.cancel(MessageScope::Last).map_err(failed)?;
                    (cancelled, heard) = (Cancelled::Asked, Instant::now());
                }
                // Some voices never tell of their end.
                Err(_) if cancelled != Cancelled::No && heard.elapsed() > SILENCED => break,
                Err(_) => {}
            }
        }
        Ok(())
    }

    fn voices(&mut self) -> Result<Vec<Voice>, String> {
        self.client.list_synthesis_voices().map_err(failed)?;
        let voices = self.waiting(Client::receive_synthesis_voices)?;
        Ok(voices
            .into_iter()
            .map(|voice| Voice {
                name: voice.name,
                language: voice.language.unwrap_or_default(),
            })
            .collect())
    }
}

/// Whether nothing has come yet.
fn is_silence(error: &ClientError) -> bool {
    matches!(error, ClientError::Io(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut))
}

fn failed(error: ClientError) -> String {
    log::info!("speech-dispatcher: {error}");
    MISSING.say().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufRead, BufReader, Write};
    use std::os::unix::net::UnixListener;

    /// A service that answers as speech-dispatcher does, and ends a sentence at once, or never.
    fn service(socket: &Path, is_endless: bool) -> std::thread::JoinHandle<Vec<String>> {
        let listener = UnixListener::bind(socket).unwrap();
        std::thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            let mut to = stream.try_clone().unwrap();
            let mut heard = Vec::new();
            let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
            while let Some(line) = lines.next() {
                let answer = match line.as_str() {
                    "SPEAK" => {
                        to.write_all(b"230 OK RECEIVING DATA\r\n").unwrap();
                        heard.extend(lines.by_ref().take_while(|line| line != "."));
                        let end = "702-21\r\n702-1\r\n702 END\r\n";
                        let end = if is_endless { "" } else { end };
                        format!("225-21\r\n225 OK MESSAGE QUEUED\r\n{end}")
                    }
                    line if line.starts_with("CANCEL") => {
                        "703-21\r\n703-1\r\n703 CANCELED\r\n213 OK CANCELED\r\n".to_owned()
                    }
                    line if line.contains("RATE") => "203 OK RATE SET\r\n".to_owned(),
                    line if line.contains("LANGUAGE") => "201 OK LANGUAGE SET\r\n".to_owned(),
                    line if line.contains("CLIENT_NAME") => "208 OK CLIENT NAME SET\r\n".to_owned(),
                    line if line.contains("SYNTHESIS_VOICES") => {
                        "249-english\ten\tnone\r\n249 OK VOICE LIST SENT\r\n".to_owned()
                    }
                    _ => "220 OK NOTIFICATION SET\r\n".to_owned(),
                };
                if !line.starts_with("SPEAK") {
                    heard.push(line);
                }
                to.write_all(answer.as_bytes()).unwrap();
            }
            heard
        })
    }

    fn manner() -> Manner {
        Manner {
            pace: 20,
            voice: String::new(),
            language: "en-GB".to_owned(),
        }
    }

    #[test]
    fn sentences_are_said_one_after_another_and_the_manner_is_set_once() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("speechd.sock");
        let service = service(&socket, false);
        let mut speaker = SpeechDispatcher::connect(Some(&socket)).unwrap();
        for sentence in ["One\nsentence.", "."] {
            assert_eq!(speaker.say(sentence, &manner(), &|| false), Ok(()));
        }
        assert_eq!(speaker.voices().unwrap()[0].language, "en");
        drop(speaker);
        let heard = service.join().unwrap();
        let said: Vec<&String> = heard.iter().filter(|line| line.starts_with(' ')).collect();
        assert_eq!(said, [" One sentence.", " ."]);
        let set: Vec<&String> = heard.iter().filter(|line| line.contains("RATE")).collect();
        assert_eq!(set, ["SET self RATE 20"]);
        assert!(heard.iter().any(|line| line.ends_with("LANGUAGE en")));
    }

    #[test]
    fn a_sentence_without_end_is_cancelled_and_the_next_one_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("speechd.sock");
        let service = service(&socket, true);
        let mut speaker = SpeechDispatcher::connect(Some(&socket)).unwrap();
        for _ in 0..2 {
            assert_eq!(speaker.say("On and on.", &manner(), &|| true), Ok(()));
        }
        drop(speaker);
        let heard = service.join().unwrap();
        let cancelled = heard.iter().filter(|line| line.starts_with("CANCEL"));
        assert_eq!(cancelled.count(), 2);
    }

    /// Run by `.ci/speech`, against speech-dispatcher itself: `SPEECHD_SOCKET` names its socket.
    #[test]
    #[ignore = "needs speech-dispatcher"]
    fn the_service_itself_speaks_tells_of_the_end_and_can_be_silenced() {
        let socket = std::env::var_os("SPEECHD_SOCKET").expect("the socket");
        let mut speaker = SpeechDispatcher::connect(Some(Path::new(&socket))).unwrap();
        assert_eq!(
            speaker.say("A short sentence.", &manner(), &|| false),
            Ok(())
        );
        let long = "And this one goes on and on. ".repeat(40);
        let began = Instant::now();
        let silence = || began.elapsed() > Duration::from_millis(300);
        assert_eq!(speaker.say(&long, &manner(), &silence), Ok(()));
        assert!(began.elapsed() < Duration::from_secs(20), "it fell silent");
        assert_eq!(speaker.say("It goes on.", &manner(), &|| false), Ok(()));
        assert!(!speaker.voices().unwrap().is_empty());
    }
}
