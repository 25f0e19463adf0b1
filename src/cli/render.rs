//! `manicule render`: the window with a text in it, as a PNG, without a display.

use super::arguments::{Leaf, Light, Render};
use super::{Failure, Output, text};
use crate::app::{Command, Find, Go, Jobs, Notice, Offer, PagesState, Password, Printed, State};
use crate::document::Offset;
use crate::layout::FontBook;
use crate::library::{Mode, Settings, SidebarTab, Theme, ToShow};
use crate::ui::headless::Headless;
use crate::ui::{Reader, Start};
use std::thread;

/// No picture is taller than this, in pixels.
const TALLEST: f32 = 60_000.0;

pub fn run(
    task: &Render,
    home: Option<std::path::PathBuf>,
    out: &mut Output,
) -> Result<(), Failure> {
    let library = text::look_into_library(home)?;
    let mut exporter = library.exporter();
    task.file
        .iter()
        .for_each(|file| exporter.spare(&text::source_of(file)));
    let target = text::target(&task.output);
    target.map_or(Ok(()), |path| exporter.allows(path))?;
    let settings = settings(task, library.settings().clone());
    let state = State::new(library.shelf().clone(), settings);
    let start = Start {
        state,
        jobs: Jobs::start_read_only(library),
        fonts: thread::spawn(FontBook::with_system_fonts),
        open: task.file.iter().map(|file| text::source_of(file)).collect(),
        also: ToShow::default(),
        incoming: None,
        troubles: Vec::new(),
    };
    let mut window = Headless::new(start, task.size, task.scale);
    window.use_system_fonts();
    window.settle();
    unlock(&mut window);
    if let Some(message) = failure(task, window.reader()) {
        return Err(Failure(message));
    }
    // Nobody can take it up there.
    put_away(window.reader(), |notice| {
        notice.offer == Some(Offer::TakeOver)
    });
    for command in wishes(task) {
        window.reader().apply(command);
    }
    window.settle();
    if let Some(name) = &task.page {
        show_page(&mut window, name)?;
    }
    if task.full
        && let Some(height) = window.reader().full_height()
    {
        window.set_height(height.min(TALLEST / task.scale).max(task.size.1));
        window.reader().apply(Command::Go(Go::Start));
        window.settle();
    }
    let png = window.picture().to_png()?;
    match target {
        Some(path) => Ok(exporter.write(path, &png)?),
        None => out.picture(&png),
    }
}

/// Asks for the password of a text that waits for one.
fn unlock(window: &mut Headless) {
    let locked = |window: &mut Headless| {
        let locked = window.reader().state().locked.as_ref();
        locked.map(|locked| locked.name.clone())
    };
    while let Some(name) = locked(window) {
        let password = super::password::ask(&name).map(Password);
        let is_given = password.is_some();
        window.reader().apply(Command::Unlock(password));
        window.settle();
        if !is_given {
            let message = say!("cli-text-locked");
            let notice = Notice::warning(message.to_owned());
            window.reader().apply(Command::Notice(notice));
        }
    }
}

/// Points of the picture for a point of a printed page: as on a screen at 100 %.
const ON_SCREEN: f32 = 96.0 / 72.0;

/// Shows one printed page, and nothing beside it.
fn show_page(window: &mut Headless, name: &str) -> Result<(), Failure> {
    let reader = window.reader();
    reader.apply(Command::Printed(Printed::Show(true)));
    window.settle();
    let reader = window.reader();
    let front = reader.state().front();
    if let Some(PagesState::Failed(message)) = front.map(|book| &book.printed.state) {
        return Err(Failure(message.clone()));
    }
    let Some(map) = front.and_then(|book| book.text.document.page_map.as_ref()) else {
        let message = say!("cli-only-pdf-has-pages");
        return Err(Failure(message.to_owned()));
    };
    let pages = map.pages();
    let by_name = pages.iter().position(|page| page.label == name);
    let by_number = || name.parse::<usize>().ok()?.checked_sub(1);
    let index = by_name.or_else(by_number);
    let Some((index, page)) = index.and_then(|index| Some((index, pages.get(index)?))) else {
        let message = say!("cli-no-page", name = name, pages = pages.len());
        return Err(Failure(message));
    };
    let size = (page.width * ON_SCREEN, page.height * ON_SCREEN);
    put_away(reader, |_| true);
    reader.show_page_alone(index);
    window.set_size(size);
    window.settle();
    Ok(())
}

/// Takes messages out of the picture.
fn put_away(reader: &mut Reader, which: impl Fn(&Notice) -> bool) {
    let notices = reader.state().notices.iter();
    let ids: Vec<u64> = notices
        .filter(|notice| which(notice))
        .map(|notice| notice.id)
        .collect();
    for id in ids {
        reader.apply(Command::Dismiss(id));
    }
}

fn settings(task: &Render, kept: Settings) -> Settings {
    let mut settings = Settings {
        theme: match task.theme {
            Light::Day => Theme::Day,
            Light::Sepia => Theme::Sepia,
            Light::Night => Theme::Night,
        },
        ..kept
    };
    if task.pages {
        settings.mode = Mode::Pages;
    }
    match task.sidebar {
        Some(Leaf::None) => settings.sidebar_open = false,
        Some(tab) => {
            settings.sidebar_open = true;
            settings.sidebar_tab = match tab {
                Leaf::Contents => SidebarTab::Contents,
                Leaf::Notes => SidebarTab::Notes,
                Leaf::Names | Leaf::None => SidebarTab::Names,
            };
        }
        None => {}
    }
    settings
}

/// Why the text is not there, if it is not.
fn failure(task: &Render, reader: &Reader) -> Option<String> {
    let state = reader.state();
    let missing = task.file.is_some() && state.front().is_none();
    missing.then(|| {
        state
            .notices
            .last()
            .map_or(say!("cli-not-opened").to_owned(), |notice| {
                notice.message.clone()
            })
    })
}

/// What is to be done with the text before it is drawn.
fn wishes(task: &Render) -> Vec<Command> {
    let mut wishes = Vec::new();
    if let Some(query) = &task.find {
        wishes.push(Command::Find(Find::Query {
            query: query.clone(),
            options: Default::default(),
        }));
    }
    if let Some(at) = task.at {
        wishes.push(Command::Go(Go::To(Offset(at))));
    }
    if let Some(entry) = &task.entry {
        wishes.push(Command::FocusEntry(Some(entry.clone())));
    }
    wishes
}
