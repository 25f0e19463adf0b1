//! What was asked for by keys, or in the menu of the system, since the last frame.

use super::actions::{Action, TABLE, entry_of};
use super::widgets;
use egui::{Event, InputState, Key, KeyboardShortcut, Modifiers};

/// The actions whose keys were pressed in this frame, or that were chosen in the menu of the system.
/// Keys without Ctrl, Alt or Cmd are the text field's while one has focus.
pub fn pressed(ctx: &egui::Context, has_text: bool) -> Vec<Action> {
    // First, since what it sends to a text field is input of this frame.
    #[cfg(target_os = "macos")]
    let chosen = super::menu::chosen(ctx);
    #[cfg(not(target_os = "macos"))]
    let chosen: [Action; 0] = [];
    let typing = ctx.text_edit_focused();
    if !typing {
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
