//! The worker that reads aloud: it holds the connection to the speech service, which is made when it is first needed.

use super::{Answer, guarded};
use crate::app::command::Command;
use crate::app::speaking::{Speech, SpeechTask};
use crate::speech::{Manner, Speaker, of_system};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};

/// Nothing is to be said.
const SILENCE: u64 = 0;

pub(super) struct Worker {
    answer: Answer,
    /// The serial of the sentence that is wanted: any other is given up.
    wanted: Arc<AtomicU64>,
    requests: OnceLock<Sender<SpeechTask>>,
}

impl Worker {
    pub(super) fn new(answer: Answer) -> Self {
        Self {
            answer,
            wanted: Arc::default(),
            requests: OnceLock::new(),
        }
    }

    pub(super) fn run(&self, task: SpeechTask) {
        match &task {
            SpeechTask::Say { serial, .. } => self.wanted.store(*serial, Ordering::Relaxed),
            SpeechTask::Stop => return self.wanted.store(SILENCE, Ordering::Relaxed),
            SpeechTask::LookForVoices => {}
        }
        let requests = self.requests.get_or_init(|| {
            let (to, requests) = channel();
            let (answer, wanted) = (self.answer.clone(), Arc::clone(&self.wanted));
            std::thread::spawn(move || work(&requests, &wanted, &answer));
            to
        });
        let _ = requests.send(task);
    }
}

impl Drop for Worker {
    /// Nobody is left to listen.
    fn drop(&mut self) {
        self.wanted.store(SILENCE, Ordering::Relaxed);
    }
}

fn work(requests: &Receiver<SpeechTask>, wanted: &AtomicU64, answer: &Answer) {
    let mut speaker: Option<Box<dyn Speaker>> = None;
    while let Ok(task) = requests.recv() {
        let outcome = match task {
            SpeechTask::Say {
                serial,
                sentence,
                manner,
            } => {
                let is_stopped = || wanted.load(Ordering::Relaxed) != serial;
                if is_stopped() {
                    continue;
                }
                match say(&mut speaker, &sentence, &manner, &is_stopped) {
                    Ok(()) if is_stopped() => continue,
                    Ok(()) => Speech::Said { serial },
                    Err(message) => Speech::Failed { serial, message },
                }
            }
            SpeechTask::LookForVoices => {
                Speech::Voices(with(&mut speaker, |speaker| speaker.voices()))
            }
            SpeechTask::Stop => continue,
        };
        answer.send(Command::Speech(outcome));
    }
}

fn say(
    speaker: &mut Option<Box<dyn Speaker>>,
    sentence: &str,
    manner: &Manner,
    is_stopped: &dyn Fn() -> bool,
) -> Result<(), String> {
    with(speaker, |speaker| speaker.say(sentence, manner, is_stopped))
}

/// Does something with the service; one that failed is connected to anew the next time.
fn with<T>(
    speaker: &mut Option<Box<dyn Speaker>>,
    ask: impl FnOnce(&mut dyn Speaker) -> Result<T, String>,
) -> Result<T, String> {
    let mut there = match speaker.take() {
        Some(there) => there,
        None => of_system()?,
    };
    let done = guarded(|| ask(there.as_mut())).unwrap_or_else(Err);
    if done.is_ok() {
        *speaker = Some(there);
    }
    done
}
