//! What may help to find a fault of the program, shown in full before anybody sends it.

use super::file_dialog::{self, Pick, Question};
use super::{Asked, Scene, theme, widgets};
use crate::app::{Command, Notice, Problem};
use egui::{FontId, RichText, ScrollArea, Ui};

pub fn problem_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let Some(described) = &scene.state.problem else {
        return;
    };
    let screen = ui.ctx().content_rect().size();
    let mut is_done = false;
    let modal = widgets::modal(ui, "problem").show(ui.ctx(), |ui| {
        ui.set_width((screen.x - 60.0).min(680.0));
        ui.heading(say!("problem-report-a-problem"));
        let label = say!("problem-what");
        ui.label(RichText::new(label).color(scene.tokens.muted));
        ui.add_space(theme::space::NEAR);
        described_ui(ui, scene, described, (screen.y - 260.0).max(120.0));
        ui.add_space(theme::space::NEAR);
        ui.horizontal(|ui| {
            if ui.button(say!("button-save-as")).clicked() {
                save(ui, described.clone());
                is_done = true;
            }
            if ui.button(say!("button-copy")).clicked() {
                ui.ctx().copy_text(described.clone());
                asked.send(Command::Notice(Notice::done(say!("button-copied"))));
                is_done = true;
            }
            is_done |= ui.button(say!("button-close")).clicked();
        });
    });
    if is_done || modal.should_close() {
        asked.send(Command::Problem(Problem::PutAway));
    }
}

fn described_ui(ui: &mut Ui, scene: &Scene<'_>, report: &str, height: f32) {
    let area = ScrollArea::both().max_height(height).auto_shrink(false);
    area.show(ui, |ui| {
        let report = RichText::new(report)
            .font(FontId::monospace(theme::text::CAPTION))
            .color(scene.tokens.chrome_text);
        ui.add(egui::Label::new(report).extend());
    });
}

fn save(ui: &Ui, report: String) {
    let question = Question {
        title: say!("problem-save-the-report"),
        pick: Pick::New("manicule-report.txt".to_owned()),
        kind: None,
        instead: say!("problem-by-hand"),
        about: None,
    };
    file_dialog::ask(ui.ctx(), question, move |path| {
        Command::Problem(Problem::Save {
            path,
            text: report.clone(),
        })
    });
}
