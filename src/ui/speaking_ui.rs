//! What is shown while a text is read aloud, and how that is to sound.

use super::actions::{Action, hint};
use super::right_to_left::pointing;
use super::theme::{self, space};
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Speech};
use crate::document::primary_language;
use crate::library::{Setting, Settings};
use egui::{ComboBox, RichText, Slider, Ui};

/// Buttons at the foot of the window, while something is read.
pub(super) fn speaking_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let Some(speaking) = &scene.state.speech.speaking else {
        return;
    };
    let pause = match speaking.is_paused {
        true => say!("speaking-read-on"),
        false => say!("speaking-pause"),
    };
    // From right to left, as the line is laid.
    for (label, says, action) in [
        (
            say!("speaking-stop"),
            say!("speaking-stop-reading-aloud"),
            Action::StopReading,
        ),
        (
            pointing("›"),
            say!("speaking-the-next-sentence"),
            Action::NextSentence,
        ),
        (pause, pause, Action::ReadAloud),
        (
            pointing("‹"),
            say!("speaking-the-sentence-before"),
            Action::PreviousSentence,
        ),
    ] {
        let caption = RichText::new(label)
            .size(theme::text::CAPTION)
            .color(scene.tokens.accent);
        let button = ui.add(egui::Button::new(caption).frame(false));
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, says));
        let ring = button.rect.expand2(egui::vec2(4.0, 1.0));
        widgets::focus_ring(ui, scene.tokens, &button, ring);
        let hint = hint(ui.ctx(), says, action);
        if button.on_hover_text(hint).clicked() {
            asked.act(action);
        }
    }
}

/// Pace and voice, in the settings.
pub(super) fn speech_settings_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let settings = &scene.state.settings;
    egui::CollapsingHeader::new(say!("speaking-reading-aloud")).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(say!("speaking-pace")).color(scene.tokens.muted));
            let mut pace = settings.speech_pace;
            let slider = Slider::new(&mut pace, Settings::SPEECH_PACE.range()).step_by(5.0);
            if ui.add(slider).changed() {
                asked.set(Setting::SpeechPace(pace));
            }
        });
        match &scene.state.speech.voices {
            None => {
                asked.send(Command::Speech(Speech::LookForVoices));
                ui.label(
                    RichText::new(say!("speaking-looking-for-voices")).color(scene.tokens.muted),
                );
            }
            Some(voices) if voices.is_empty() => {
                let hint = say!("speaking-no-service");
                ui.label(
                    RichText::new(hint)
                        .size(theme::text::CAPTION)
                        .color(scene.tokens.muted),
                );
            }
            Some(voices) => voices_ui(ui, scene, voices, asked),
        }
        ui.add_space(space::TIGHT);
    });
}

/// Voices of the text's language first; there may be hundreds.
fn voices_ui(ui: &mut Ui, scene: &Scene<'_>, voices: &[crate::speech::Voice], asked: &mut Asked) {
    let usual = say!("speaking-that-of-the-language");
    let now = &scene.state.settings.speech_voice;
    let front = scene.state.front();
    let language = front.and_then(|book| book.text.document.language());
    let wanted = language.map(primary_language).unwrap_or_default();
    let mut sorted: Vec<&crate::speech::Voice> = voices.iter().collect();
    sorted.sort_by_key(|voice| primary_language(&voice.language) != wanted);
    let shown = if now.is_empty() { usual } else { now };
    ComboBox::from_label(say!("speaking-voice"))
        .selected_text(shown)
        .width(190.0)
        .popup_style(widgets::list_style(scene.tokens))
        .show_ui(ui, |ui| {
            if ui.selectable_label(now.is_empty(), usual).clicked() {
                asked.set(Setting::SpeechVoice(String::new()));
            }
            for voice in sorted {
                let label = format!("{}  {}", voice.name, voice.language);
                if ui.selectable_label(*now == voice.name, label).clicked() {
                    asked.set(Setting::SpeechVoice(voice.name.clone()));
                }
            }
        });
}
