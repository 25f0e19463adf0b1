//! What comes from outside of the window: dropped files, and what later starts of the program send.

use super::Reader;
use crate::app::{BringIn, Command, Notice, OnShelf};
use crate::library::{Source, ToShow};
use crate::ui::Scene;
use crate::ui::theme;
use crate::ui::view::Dialog;
use egui::{Context, Ui, ViewportCommand};
use std::path::PathBuf;
use std::sync::mpsc::Receiver;

impl Reader {
    /// Shows what another start was asked to show, and comes to the front.
    pub(super) fn take_handed(&mut self, ctx: &Context) {
        let incoming: Vec<ToShow> = self.incoming.iter().flat_map(Receiver::try_iter).collect();
        for to_show in incoming {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            self.put_editor_away();
            self.show(to_show);
        }
    }

    pub(super) fn show(&mut self, to_show: ToShow) {
        for folder in to_show.folders {
            self.apply(Command::OnShelf(OnShelf::AddFolder(folder)));
        }
        let files = to_show.files.iter();
        self.apply(Command::OpenFirst {
            texts: files.map(|file| Source::parse(file)).collect(),
            beside: true,
        });
        for link in to_show.links {
            self.apply(Command::OpenLink(link));
        }
    }

    /// Shows the first of the files that were dropped, puts the others on the shelf, and takes folders for places of texts.
    pub(super) fn take_dropped(&mut self, ctx: &Context) {
        let paths = ctx.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_path_buf())
                .collect::<Vec<_>>()
        });
        let paths: Vec<PathBuf> = paths
            .into_iter()
            .filter(|path| !path.as_os_str().is_empty())
            .collect();
        if self.view.dialog == Some(Dialog::Import) {
            self.look_at_dropped(&paths);
            return;
        }
        if !paths.is_empty() {
            self.put_editor_away();
            self.apply(Command::OnShelf(OnShelf::Drop(paths)));
        }
    }

    /// The dialog looks at one source at a time; a folder may hold many files.
    fn look_at_dropped(&mut self, paths: &[PathBuf]) {
        let Some(first) = paths.first() else { return };
        self.apply(Command::BringIn(BringIn::Look(first.clone())));
        if paths.len() > 1 {
            let name = first.file_name().unwrap_or(first.as_os_str());
            let name = name.to_string_lossy().into_owned();
            let notice = Notice::warning(say!("import-only-the-first", name = name));
            self.apply(Command::Notice(notice));
        }
    }
}

/// A veil over the window while a file hangs above it.
pub(super) fn drop_hint_ui(ui: &Ui, scene: &Scene<'_>) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let screen = ui.ctx().content_rect();
    let painter = ui.ctx().layer_painter(egui::LayerId::new(
        egui::Order::Tooltip,
        egui::Id::unique("drop hint"),
    ));
    painter.rect_filled(screen, 0.0, theme::translucent(scene.tokens.paper, 0.88));
    let inner = screen.shrink(28.0);
    painter.rect_stroke(
        inner,
        12.0,
        egui::Stroke::new(2.0, scene.tokens.accent),
        egui::StrokeKind::Inside,
    );
    let font = egui::FontId::new(theme::text::HEADLINE, theme::book());
    painter.text(
        inner.center(),
        egui::Align2::CENTER_CENTER,
        say!("drop-drop-files-to-open-them-or"),
        font,
        scene.tokens.text,
    );
}
