//! Manicule: reads its arguments, then opens the window or does what a subcommand asks.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use clap::Parser;
use manicule::app::{Jobs, State};
use manicule::cli::{self, Arguments};
use manicule::layout::FontBook;
use manicule::library::{Library, Settings, Source};
use manicule::ui::{Reader, Start};
use std::io::Write;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

fn main() -> ExitCode {
    if let Some(done) = manicule::sandbox::child::serve(std::env::args_os()) {
        return done;
    }
    manicule::sandbox::enable();
    let arguments = Arguments::parse();
    if arguments.task.is_some() && !arguments.files.is_empty() {
        use clap::CommandFactory;
        let words = "files to open in the window and a subcommand do not go together";
        Arguments::command().error(clap::error::ErrorKind::ArgumentConflict, words).exit();
    }
    let result = match arguments.task {
        Some(task) => cli::run(task, arguments.home).map_err(|failure| failure.0),
        None => window(arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => {
            let _ = writeln!(std::io::stderr().lock(), "manicule: {words}");
            ExitCode::FAILURE
        }
    }
}

/// Opens the window and stays until it is closed.
fn window(arguments: Arguments) -> Result<(), String> {
    let library = Library::open(arguments.home).map_err(|error| error.to_string())?;
    let settings = library.settings().clone();
    let state = State::new(library.shelf().clone(), settings.clone());
    let troubles = library.troubles().to_vec();
    let open: Vec<Source> = arguments.files.iter().map(|file| cli::source_of(file)).collect();
    // What is ready before there is a window is taken in by its first frame, and wakes nobody.
    let window = Arc::<OnceLock<egui::Context>>::default();
    let waker = Arc::clone(&window);
    let jobs = Jobs::start(library, move || waker.get().map_or((), egui::Context::request_repaint));
    let mut start = Start { state, jobs, fonts: FontBook::with_system_fonts(), open, troubles };
    start.read_ahead();
    let options = eframe::NativeOptions { viewport: viewport(&settings), ..eframe::NativeOptions::default() };
    let run = eframe::run_native(
        "Manicule",
        options,
        Box::new(move |context| {
            let _ = window.set(context.egui_ctx.clone());
            Ok(Box::new(Reader::new(&context.egui_ctx, start)))
        }),
    );
    run.map_err(|error| no_window(&error.to_string()))
}

/// The window as it was left.
fn viewport(settings: &Settings) -> egui::ViewportBuilder {
    let builder = egui::ViewportBuilder::default()
        .with_title("Manicule")
        .with_app_id("manicule")
        .with_min_inner_size([420.0, 320.0])
        .with_drag_and_drop(true);
    let Some(place) = settings.window else { return builder.with_inner_size([1180.0, 820.0]) };
    let builder = builder.with_inner_size(place.size).with_maximized(place.maximized);
    match place.position {
        Some(position) => builder.with_position(position),
        None => builder,
    }
}

/// Why there is no window, and what would help, in one sentence.
fn no_window(reason: &str) -> String {
    let reason = reason.trim_end_matches('.');
    if cfg!(target_os = "linux") {
        format!(
            "no window could be opened ({reason}); it needs an X11 or Wayland display and OpenGL \
             (on Debian and Ubuntu: apt install libgl1 libegl1), while `manicule --help` lists what works without one."
        )
    } else {
        format!("no window could be opened ({reason}); `manicule --help` lists what works without one.")
    }
}
