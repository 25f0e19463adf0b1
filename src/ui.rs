//! Pixels: it reads [`State`], draws it, and asks with commands. The panels share nothing but [`Scene`] and [`Asked`].

pub mod actions;
mod attention_ui;
mod card_ui;
mod contents_ui;
mod correct_ui;
mod covers;
mod decoding;
mod derived;
mod details_ui;
mod dialogs_ui;
mod dictionaries_ui;
pub mod drawing_ui;
mod editor_ui;
mod ending;
mod entry_facts;
mod entry_ui;
mod everything_ui;
mod export_ui;
mod family_ui;
mod field;
mod file_dialog;
mod find_ui;
mod flash;
mod flow;
mod goto_ui;
pub mod headless;
mod help_ui;
mod icons;
mod import_ui;
mod in_step_ui;
mod keys;
pub mod labels;
mod language_ui;
mod look_up_ui;
mod markdown_ui;
mod matches_ui;
#[cfg(target_os = "macos")]
mod menu;
mod more_ui;
mod names_ui;
mod notebook_ui;
mod notes_list;
mod notes_ui;
mod notices_ui;
pub mod page;
mod palette_ui;
mod password_ui;
mod perform;
mod perhaps_ui;
mod pictures_ui;
mod problem_ui;
mod quote_card_ui;
pub mod raster;
mod reader;
mod review_ui;
mod right_to_left;
mod selection_ui;
mod server_ui;
mod settings_ui;
mod shelf_ui;
mod shell;
mod sidebar_ui;
mod similar_ui;
mod speaking_ui;
mod split;
mod statistics_ui;
mod status_ui;
mod strip_ui;
mod sync_ui;
mod system_fonts;
mod tabs_ui;
mod tag_field;
mod theme;
mod timeline_ui;
mod toolbar_ui;
mod trash_ui;
mod typefaces_ui;
mod versions_ui;
mod view;
mod viewer_ui;
mod widgets;

/// What pictures of a text are drawn with.
pub mod pictures {
    pub use super::drawing_ui::{palette, typefaces};
}

pub use reader::{Reader, Start};
pub use shell::Shell;
pub use system_fonts::system_fonts;
pub use theme::Tokens;

use crate::app::{Command, State};
use crate::exchange::Shape;
use crate::library::{Setting, SidebarTab};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What every panel may look at.
pub struct Scene<'a> {
    pub state: &'a State,
    pub tokens: &'a Tokens,
    /// egui's clock, in seconds.
    pub time: f64,
}

/// What the panels ask for in one frame.
#[derive(Default)]
pub struct Asked {
    pub commands: Vec<Command>,
    pub actions: Vec<actions::Action>,
    /// Words to be searched for in the find bar.
    pub find: Option<String>,
    /// An export whose place the reader is to choose: what, and the name to suggest.
    pub save_as: Option<(Shape, String)>,
    /// The same for notes of several texts: what, the name to suggest, and the notes by the keys of their texts.
    pub save_notes_as: Option<(Shape, String, BTreeMap<String, Vec<Uuid>>)>,
    /// A passage to be drawn as a picture, and what it is from.
    pub quote_card: Option<(crate::document::Document, String)>,
    /// Close although the last notes could not be saved.
    pub quit_anyway: bool,
}

impl Asked {
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }

    pub fn act(&mut self, action: actions::Action) {
        self.actions.push(action);
    }

    pub fn find(&mut self, words: String) {
        self.find = Some(words);
    }

    pub fn save_as(&mut self, shape: Shape, name: &str) {
        self.save_as = Some((shape, name.to_owned()));
    }

    /// Opens the sidebar at the names.
    pub fn show_names(&mut self) {
        self.set(Setting::SidebarTab(SidebarTab::Names));
        self.set(Setting::SidebarOpen(true));
    }

    /// Changes one preference.
    pub fn set(&mut self, setting: Setting) {
        self.send(Command::Set(setting));
    }
}
