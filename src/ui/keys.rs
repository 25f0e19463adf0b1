//! What was asked for by keys, or in the menu of the system, since the last frame.

use super::actions::{Action, TABLE, entry_of};
use super::widgets;
use egui::{Event, InputState, Key, KeyboardShortcut, Modifiers, ViewportCommand};

/// The actions whose keys were pressed in this frame, or that were chosen in the menu of the system.
/// Keys without Ctrl, Alt or Cmd are the text field's while one has focus.
pub fn pressed(ctx: &egui::Context, has_text: bool) -> Vec<Action> {
    // First, since what it sends to a text field is input of this frame.
    #[cfg(target_os = "macos")]
    let chosen = super::menu::chosen(ctx);
    #[cfg(not(target_os = "macos"))]
    let chosen: [Action; 0] = [];
    let typing = ctx.text_edit_focused();
    if typing {
        clipboard_of_fields(ctx);
    } else {
        ctx.input_mut(copy_as_keys);
    }
    let mut keys: Vec<(&KeyboardShortcut, Action)> = TABLE
        .iter()
        .filter(|entry| has_text || !entry.needs_text)
        .flat_map(|entry| entry.keys.iter().map(|keys| (keys, entry.action)))
        .filter(|(keys, _)| !typing || belongs_to_the_window(keys))
        .collect();
    // The most particular combination first, so that Ctrl+Shift+Z is not taken for Ctrl+Z.
    keys.sort_by_key(|(keys, _)| std::cmp::Reverse(modifier_count(keys.modifiers)));
    keys.retain(|(keys, _)| ctx.input_mut(|input| input.consume_shortcut(keys)));
    // On a slow machine one frame brings a key that opens a field together with the letters meant for it: those are no commands.
    if keys.iter().any(|(_, action)| opens_field(*action)) {
        keys.retain(|(keys, action)| opens_field(*action) || keys.modifiers.any());
    }
    let by_key = keys.into_iter().map(|(_, action)| action);
    let is_behind = widgets::is_behind_a_dialog(ctx);
    let by_key = by_key.filter(|action| !is_behind || reaches_through(*action));
    chosen
        .into_iter()
        .filter(|action| has_text || !entry_of(*action).needs_text)
        .chain(by_key)
        .collect()
}

/// What is done while a dialog asks something: it concerns the window, and nothing that lies behind the dialog.
fn reaches_through(action: Action) -> bool {
    matches!(
        action,
        Action::Quit | Action::FullScreen | Action::Theme | Action::Help | Action::Palette
    )
}

/// The keys for copying, which the system's window hands on as an event and not as keys: here they are keys again, like those of
/// every other action. In a text field the event stays what it is.
fn copy_as_keys(input: &mut InputState) {
    for event in &mut input.events {
        if matches!(event, Event::Copy) {
            *event = Event::Key {
                key: Key::C,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers: Modifiers::COMMAND,
            };
        }
    }
}

/// The other keys for copying, cutting and pasting, for the field that is typed in. egui knows them on Windows alone.
fn clipboard_of_fields(ctx: &egui::Context) {
    let mut pastes = false;
    ctx.input_mut(|input| {
        input.events.retain_mut(|event| {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = *event
            else {
                return true;
            };
            if key == Key::Insert && modifiers.matches_exact(Modifiers::COMMAND) {
                *event = Event::Copy;
            } else if key == Key::Delete && modifiers.matches_exact(Modifiers::SHIFT) {
                *event = Event::Cut;
            } else if key == Key::Insert && modifiers.matches_exact(Modifiers::SHIFT) {
                pastes = true;
                return false;
            }
            true
        });
    });
    if pastes {
        // The window of the system has the words; they come with the next frame.
        ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
    }
}

fn opens_field(action: Action) -> bool {
    matches!(
        action,
        Action::Find | Action::Palette | Action::GoTo | Action::AddName | Action::Note
    )
}

/// Whether a combination reaches the window even while a person types: function keys and Ctrl or Cmd, but not what a text
/// field itself understands.
fn belongs_to_the_window(keys: &KeyboardShortcut) -> bool {
    let editing = [
        Key::A,
        Key::C,
        Key::V,
        Key::X,
        Key::Insert,
        Key::Z,
        Key::Y,
        Key::Home,
        Key::End,
        Key::W,
        Key::B,
        Key::Backspace,
    ];
    let function = matches!(
        keys.logical_key,
        Key::F1 | Key::F3 | Key::F7 | Key::F8 | Key::F9 | Key::F11
    );
    function || keys.modifiers.command && !editing.contains(&keys.logical_key)
}

fn modifier_count(modifiers: Modifiers) -> usize {
    [
        modifiers.alt,
        modifiers.ctrl,
        modifiers.command,
        modifiers.shift,
    ]
    .into_iter()
    .filter(|&held| held)
    .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Context, OutputCommand, RawInput, TextEdit, ViewportId};

    /// What a field holds after these keys were pressed in it, with all its words selected; and what came of them.
    fn pressed_in_field(modifiers: Modifiers, key: Key) -> (String, Option<String>, bool) {
        let ctx = Context::default();
        let mut words = "six words".to_owned();
        let keys = |key, modifiers| Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        };
        let frames = [
            vec![],
            vec![],
            vec![keys(Key::A, Modifiers::COMMAND)],
            vec![keys(key, modifiers)],
        ];
        let (mut copied, mut pastes) = (None, false);
        for events in frames {
            let input = RawInput {
                events,
                ..RawInput::default()
            };
            let mut output = ctx.run_ui(input, |ui| {
                assert!(pressed(ui.ctx(), true).is_empty());
                ui.add(TextEdit::singleline(&mut words)).request_focus();
            });
            output.textures_delta.clear();
            for command in &output.platform_output.commands {
                if let OutputCommand::CopyText(text) = command {
                    copied = Some(text.clone());
                }
            }
            let window = output.viewport_output.get(&ViewportId::ROOT);
            pastes |= window.is_some_and(|it| it.commands.contains(&ViewportCommand::RequestPaste));
        }
        (words, copied, pastes)
    }

    #[test]
    fn the_other_keys_of_the_clipboard_work_in_fields() {
        let whole = || "six words".to_owned();
        let copied = pressed_in_field(Modifiers::COMMAND, Key::Insert);
        assert_eq!(copied, (whole(), Some(whole()), false));
        let cut = pressed_in_field(Modifiers::SHIFT, Key::Delete);
        assert_eq!(cut, (String::new(), Some(whole()), false));
        let pasted = pressed_in_field(Modifiers::SHIFT, Key::Insert);
        assert_eq!(pasted, (whole(), None, true));
        let deleted = pressed_in_field(Modifiers::NONE, Key::Delete);
        assert_eq!(deleted, (String::new(), None, false));
    }
}
