//! Manicule: reads its arguments, then opens the window or does what a subcommand asks.

use manicule::app::{Jobs, State};
use manicule::cli::{self, Arguments};
use manicule::layout::FontBook;
use manicule::library::{self, Folders, Library, Source, ToShow};
use manicule::ui::{Shell, Start};
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::sync::{Arc, OnceLock};

fn main() -> ExitCode {
    if let Some(done) = manicule::sandbox::child::serve(std::env::args_os()) {
        return done;
    }
    manicule::sandbox::enable();
    let arguments = Arguments::read(std::env::args_os().collect());
    let result = match arguments.task {
        Some(task) => cli::run(task, arguments.home).map_err(|failure| failure.0),
        None => window(arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => {
            show(&words);
            cli::complain(&words);
            ExitCode::FAILURE
        }
    }
}

/// Opens the window and stays until it is closed.
fn window(arguments: Arguments) -> Result<(), String> {
    let folders = Folders::find(arguments.home.clone()).map_err(|error| error.to_string())?;
    let (open, also) = cli::to_show(&arguments.files);
    if !arguments.new_window && library::hand_over(&folders, &whole(&open, &also)) {
        return Ok(());
    }
    let library = Library::open(arguments.home).map_err(|error| error.to_string())?;
    // What is ready before there is a window is taken in by its first frame, and wakes nobody.
    let window = Arc::<OnceLock<egui::Context>>::default();
    let shell = Shell {
        settings: library.settings().clone(),
        graphics: library.graphics(),
        window: Arc::clone(&window),
    };
    let state = State::new(library.shelf().clone(), library.settings().clone());
    let troubles = library.troubles().to_vec();
    let (to, handed) = channel();
    let woken = Arc::clone(&window);
    library::listen(&folders, move |to_show| {
        if to.send(to_show).is_ok() {
            woken.get().map_or((), egui::Context::request_repaint);
        }
    });
    let jobs = Jobs::start(library, move || {
        window.get().map_or((), egui::Context::request_repaint)
    });
    let mut start = Start {
        state,
        jobs,
        fonts: FontBook::with_system_fonts(),
        open,
        also,
        handed: Some(handed),
        troubles,
    };
    start.read_ahead();
    shell.run(start)
}

/// All that a start was asked to show, for another window.
fn whole(open: &[Source], also: &ToShow) -> ToShow {
    ToShow {
        files: open.iter().map(Source::key).collect(),
        ..also.clone()
    }
}

/// Says why there is no window where standard error is nobody's: to whoever clicked on an icon.
fn show(words: &str) {
    if std::env::var_os("MANICULE_DIALOGS").is_some() {
        let dialog = rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title("Manicule")
            .set_description(words);
        dialog.show();
    }
}
