//! Manicule: reads its arguments, then opens the window or does what a subcommand asks.

use manicule::app::{Command, Jobs, Panics, State, crash_notice};
use manicule::cli::{self, Arguments};
use manicule::layout::FontBook;
use manicule::library::{self, Folders, Library, LogFile, Reports, Source, ToShow, start_log};
use manicule::messages;
use manicule::sandbox;
use manicule::ui::{self, Shell, Start};
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::sync::{Arc, OnceLock};

fn main() -> ExitCode {
    let errands = [manicule::exchange::RENDERING];
    if let Some(done) = sandbox::child::serve(std::env::args_os(), &errands) {
        return done;
    }
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    manicule_linux::return_freed_memory();
    sandbox::enable();
    sandbox::find_fonts_with(ui::system_fonts);
    survive_limits();
    let panics = Panics::watch();
    let typed: Vec<_> = std::env::args_os().collect();
    // What is wrong with what was typed, and help, are said in it already.
    messages::choose(library::chosen_language(cli::home_in(&typed)));
    let arguments = Arguments::read(typed);
    if let Ok(folders) = Folders::find(arguments.home.clone()) {
        panics.report_to(Reports::new(&folders));
    }
    let result = panics.catch(|| match arguments.task {
        Some(task) => {
            begin_log(None, arguments.verbose);
            cli::run(task, arguments.home, arguments.password.as_deref())
                .map_err(|failure| failure.0)
        }
        None => window(arguments, &panics),
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            show(&message);
            cli::complain(&message);
            ExitCode::FAILURE
        }
    }
}

/// A limit on the size of files is then an error like that of a full disk, and does not end the program without a word.
fn survive_limits() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

/// Begins the log. Commands answer on the terminal and leave none; who asks for more gets it there.
fn begin_log(file: Option<LogFile>, verbose: bool) {
    start_log(file, verbose);
    log::info!(
        "Manicule {} started on {}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS
    );
}

/// Opens the window and stays until it is closed.
fn window(arguments: Arguments, panics: &Panics) -> Result<(), String> {
    let folders = Folders::find(arguments.home.clone()).map_err(|error| error.to_string())?;
    let (open, also) = cli::to_show(&arguments.files);
    if let Some(password) = &arguments.password {
        sandbox::remember_password(password);
    }
    if !arguments.new_window && library::hand_over(&folders, &whole(&open, &also)) {
        return Ok(());
    }
    let fonts = std::thread::spawn(FontBook::with_system_fonts);
    let library = Library::open(arguments.home).map_err(|error| error.to_string())?;
    // Only now: where the folders lie is settled by opening the library.
    begin_log(Some(LogFile::of(library.folders())), arguments.verbose);
    let reports = Reports::new(library.folders());
    messages::choose(library.settings().language);
    // What is ready before there is a window is taken in by its first frame, and wakes nobody.
    let window = Arc::<OnceLock<egui::Context>>::default();
    let shell = Shell {
        settings: library.settings().clone(),
        graphics: library.graphics(),
        window: Arc::clone(&window),
    };
    let mut state = State::new(library.shelf().clone(), library.settings().clone());
    state.gives_hints = true;
    if reports.are_new() {
        // A word to the reader alone: it asks for no work.
        drop(state.update(Command::Notice(crash_notice()), 0));
    }
    let troubles = library.troubles().to_vec();
    let (to, incoming) = channel();
    let woken = Arc::clone(&window);
    library::listen(&folders, move |to_show| {
        if to.send(to_show).is_ok()
            && let Some(window) = woken.get()
        {
            window.request_repaint();
        }
    });
    let jobs = Jobs::start(library, move || {
        if let Some(window) = window.get() {
            window.request_repaint();
        }
    });
    panics.save_with(jobs.keeper());
    let mut start = Start {
        state,
        jobs,
        fonts,
        open,
        also,
        incoming: Some(incoming),
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
fn show(message: &str) {
    if std::env::var_os("MANICULE_DIALOGS").is_some() {
        let dialog = rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title("Manicule")
            .set_description(message);
        dialog.show();
    }
}
