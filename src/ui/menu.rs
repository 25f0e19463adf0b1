//! The menu bar of macOS, made from the table of actions. What is chosen in it is done as if its key had been pressed.
//!
//! The Edit menu shows no keys: the system would take them for itself, before a text field sees them.

use super::actions::{Action, entry_of};
use egui::{Context, Event, Key, Modifiers, ViewportCommand};
use muda::accelerator::{Accelerator, Code, Modifiers as Held};
use muda::{Menu, MenuEvent, MenuId, MenuItem, PredefinedMenuItem, Submenu};
use std::sync::{Mutex, PoisonError};

/// Actions by the name that their line in the menu has, with their keys.
const LINES: &[(&str, Action, Option<Code>)] = &[
    ("settings", Action::Settings, Some(Code::Comma)),
    ("quit", Action::Quit, Some(Code::KeyQ)),
    ("open", Action::Open, Some(Code::KeyO)),
    ("shelf", Action::Shelf, Some(Code::KeyL)),
    ("export", Action::Export, Some(Code::KeyE)),
    ("find", Action::Find, Some(Code::KeyF)),
    ("sidebar", Action::Sidebar, None),
    ("larger", Action::Larger, None),
    ("smaller", Action::Smaller, None),
    ("mode", Action::Mode, None),
    ("theme", Action::Theme, None),
    ("palette", Action::Palette, Some(Code::KeyK)),
    ("help", Action::Help, None),
];

/// What the Edit menu sends to whatever has the focus.
const EDITING: &[(&str, crate::messages::Key)] = &[
    ("undo", key!("button-undo")),
    ("redo", key!("button-redo")),
    ("cut", key!("menu-cut")),
    ("copy", key!("button-copy")),
    ("paste", key!("menu-paste")),
    ("all", key!("menu-select-all")),
];

static CHOSEN: Mutex<Vec<MenuId>> = Mutex::new(Vec::new());

/// Puts the menu into the bar; once, when there is a window. Without a menu the keys still work.
pub(super) fn show(ctx: &Context) {
    let Ok(menu) = bar() else { return };
    menu.init_for_nsapp();
    // It is there as long as the program.
    Box::leak(Box::new(menu));
    let ctx = ctx.clone();
    MenuEvent::set_event_handler(Some(move |event: MenuEvent| {
        CHOSEN
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(event.id);
        ctx.request_repaint();
    }));
}

/// The item of a row of [`LINES`].
fn line(name: &str) -> MenuItem {
    let (_, action, key) = LINES
        .iter()
        .find(|(known, ..)| *known == name)
        .copied()
        .unwrap_or(LINES[0]);
    MenuItem::with_id(
        name,
        entry_of(action).label.say(),
        true,
        key.map(|key| Accelerator::new(Held::META, key)),
    )
}

/// The menu that macOS gives every program.
fn program_menu() -> muda::Result<Submenu> {
    let gap = PredefinedMenuItem::separator;
    Submenu::with_items(
        "Manicule",
        true,
        &[
            &PredefinedMenuItem::about(None, None),
            &gap(),
            &line("settings"),
            &gap(),
            &PredefinedMenuItem::services(None),
            &gap(),
            &PredefinedMenuItem::hide(None),
            &PredefinedMenuItem::hide_others(None),
            &PredefinedMenuItem::show_all(None),
            &gap(),
            &line("quit"),
        ],
    )
}

fn bar() -> muda::Result<Menu> {
    let gap = PredefinedMenuItem::separator;
    let program = program_menu()?;
    let file = Submenu::with_items(
        say!("menu-file"),
        true,
        &[&line("open"), &line("shelf"), &gap(), &line("export")],
    )?;
    let edit = Submenu::new(say!("menu-edit"), true);
    for (name, label) in EDITING {
        edit.append(&MenuItem::with_id(*name, label.say(), true, None))?;
    }
    edit.append_items(&[&gap(), &line("find")])?;
    let view = Submenu::with_items(
        say!("menu-view"),
        true,
        &[
            &line("sidebar"),
            &gap(),
            &line("larger"),
            &line("smaller"),
            &gap(),
            &line("mode"),
            &line("theme"),
        ],
    )?;
    let window = Submenu::with_items(
        say!("menu-window"),
        true,
        &[
            &PredefinedMenuItem::minimize(None),
            &PredefinedMenuItem::maximize(None),
            &PredefinedMenuItem::fullscreen(None),
            &gap(),
            &PredefinedMenuItem::bring_all_to_front(None),
        ],
    )?;
    let help = Submenu::with_items(say!("menu-help"), true, &[&line("palette"), &line("help")])?;
    let menu = Menu::with_items(&[&program, &file, &edit, &view, &window, &help])?;
    window.set_as_windows_menu_for_nsapp();
    help.set_as_help_menu_for_nsapp();
    Ok(menu)
}

/// The actions that were chosen since the last frame. What edits text goes to what has the focus.
pub(super) fn chosen(ctx: &Context) -> Vec<Action> {
    let names = std::mem::take(&mut *CHOSEN.lock().unwrap_or_else(PoisonError::into_inner));
    let mut actions = Vec::new();
    for name in names {
        match LINES.iter().find(|(known, ..)| *known == name.as_ref()) {
            Some((_, action, _)) => actions.push(*action),
            None => edit(ctx, name.as_ref()),
        }
    }
    actions
}

fn edit(ctx: &Context, name: &str) {
    let press = |key, modifiers| {
        let event = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        };
        ctx.input_mut(|input| input.events.push(event));
    };
    match name {
        "undo" => press(Key::Z, Modifiers::COMMAND),
        "redo" => press(Key::Z, Modifiers::COMMAND.plus(Modifiers::SHIFT)),
        "cut" => ctx.send_viewport_cmd(ViewportCommand::RequestCut),
        "copy" => ctx.send_viewport_cmd(ViewportCommand::RequestCopy),
        "paste" => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
        "all" => press(Key::A, Modifiers::COMMAND),
        _ => {}
    }
}
