//! Reads the text in front aloud, sentence by sentence.

use super::super::speaking::{Speaking, Speech, SpeechTask};
use super::super::state::{Notice, State};
use super::super::task::Task;
use crate::document::TextRange;
use crate::speech::Manner;
use crate::study::quote::passage;
use crate::study::sentences::{sentence_at, sentence_before};

impl State {
    pub(super) fn speech(&mut self, asked: Speech) -> Vec<Task> {
        match asked {
            Speech::Toggle => self.toggle_speech(),
            Speech::Stop => self.stop_speech(),
            Speech::Step { forward } => self.step_speech(forward),
            Speech::Said { serial } => self.sentence_was_said(serial),
            Speech::Failed { serial, message } => self.speech_failed(serial, message),
            Speech::LookForVoices => {
                if self.speech.voices.is_some() || self.speech.is_looking {
                    return Vec::new();
                }
                self.speech.is_looking = true;
                vec![Task::Speech(SpeechTask::LookForVoices)]
            }
            Speech::Voices(found) => {
                self.speech.is_looking = false;
                match found {
                    Ok(voices) => self.speech.voices = Some(voices),
                    Err(message) => {
                        self.speech.voices = Some(Vec::new());
                        return self.notify(Notice::warning(message));
                    }
                }
                Vec::new()
            }
        }
    }

    fn toggle_speech(&mut self) -> Vec<Task> {
        match &mut self.speech.speaking {
            Some(speaking) if speaking.is_paused => {
                let sentence = speaking.sentence;
                self.say_sentence(sentence)
            }
            Some(speaking) => {
                speaking.is_paused = true;
                vec![Task::Speech(SpeechTask::Stop)]
            }
            None => self.begin_speech(),
        }
    }

    fn begin_speech(&mut self) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let document = &open.text.document;
        let selected = open.place.selection.map(super::super::Selection::range);
        let from = selected.map_or(open.place.shown.start, |range| range.start);
        let until = selected.map_or(document.text.end(), |range| range.end);
        let first = sentence_at(document, from).filter(|sentence| sentence.start < until);
        let Some(first) = first else {
            return self.notify(Notice::done(say!("app-nothing-to-read-aloud")));
        };
        // Of what is selected, no word more.
        let sentence = selected.map_or(first, |range| first.intersection(range).unwrap_or(first));
        self.speech.speaking = Some(Speaking {
            key: open.key().to_owned(),
            sentence,
            until,
            is_paused: false,
            serial: 0,
        });
        self.say_sentence(sentence)
    }

    pub(super) fn stop_speech(&mut self) -> Vec<Task> {
        match self.speech.speaking.take() {
            Some(_) => vec![Task::Speech(SpeechTask::Stop)],
            None => Vec::new(),
        }
    }

    fn step_speech(&mut self, forward: bool) -> Vec<Task> {
        let Some((speaking, open)) = self.spoken() else {
            return Vec::new();
        };
        let document = &open.text.document;
        let next = match forward {
            true => sentence_at(document, speaking.sentence.end),
            false => sentence_before(document, speaking.sentence.start),
        };
        match next.filter(|sentence| sentence.start < speaking.until) {
            Some(sentence) => self.say_sentence(sentence),
            None => Vec::new(),
        }
    }

    fn sentence_was_said(&mut self, serial: u64) -> Vec<Task> {
        let Some((speaking, open)) = self.spoken() else {
            // Another text has come to the front.
            self.speech.speaking = None;
            return Vec::new();
        };
        if speaking.serial != serial || speaking.is_paused {
            return Vec::new();
        }
        let (end, until) = (speaking.sentence.end, speaking.until);
        let document = &open.text.document;
        let next = (end < until).then(|| sentence_at(document, end)).flatten();
        let next = next.filter(|next| next.start < until);
        let Some(next) = next else {
            self.speech.speaking = None;
            return Vec::new();
        };
        let end = next.end.min(until);
        self.say_sentence(TextRange {
            start: next.start,
            end,
        })
    }

    fn speech_failed(&mut self, serial: u64, message: String) -> Vec<Task> {
        let is_last = |speaking: &mut Speaking| speaking.serial == serial;
        match self.speech.speaking.take_if(is_last) {
            Some(_) => self.notify(Notice::warning(message)),
            None => Vec::new(),
        }
    }

    /// What is read aloud, and its text; it falls silent where that is not in front any more.
    fn spoken(&self) -> Option<(&Speaking, &super::super::OpenText)> {
        let speaking = self.speech.speaking.as_ref()?;
        let open = self
            .texts
            .front()
            .filter(|open| open.key() == speaking.key)?;
        Some((speaking, open))
    }

    /// Has a sentence said, and brings it into sight.
    fn say_sentence(&mut self, sentence: TextRange) -> Vec<Task> {
        self.speech.serial += 1;
        let serial = self.speech.serial;
        if let Some(speaking) = &mut self.speech.speaking {
            (speaking.sentence, speaking.serial, speaking.is_paused) = (sentence, serial, false);
        }
        let Some((_, open)) = self.spoken() else {
            return self.stop_speech();
        };
        let document = &open.text.document;
        let language = document.language_at(sentence.start).to_owned();
        let words = passage(document, sentence);
        let (shown, to) = (open.place.shown, sentence.start);
        if !is_in_sight(shown, sentence) {
            self.jump_to(to, None);
        }
        let manner = Manner {
            pace: self.settings.speech_pace,
            voice: self.settings.speech_voice.clone(),
            language,
        };
        vec![Task::Speech(SpeechTask::Say {
            serial,
            sentence: words,
            manner,
        })]
    }
}

/// Whether a sentence is seen, or as much of it as a page holds.
fn is_in_sight(shown: TextRange, sentence: TextRange) -> bool {
    let is_longer = sentence.len() > shown.len();
    shown.contains(sentence.start) && (is_longer || sentence.end <= shown.end)
}
