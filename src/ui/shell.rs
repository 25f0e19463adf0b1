//! Opens the window of the system and stays until it is closed.

use super::{Reader, Start, ending};
use crate::library::{GraphicsMemory, Settings};
use std::sync::{Arc, OnceLock};
#[cfg(not(target_os = "linux"))]
use std::{cell::RefCell, rc::Rc};

/// The window, before it is there.
pub struct Shell {
    /// The window as it was left.
    pub settings: Settings,
    /// Which graphics have worked.
    pub graphics: GraphicsMemory,
    /// Gets the window's context as soon as there is one, so that work done elsewhere can wake it.
    pub window: Arc<OnceLock<egui::Context>>,
}

impl Shell {
    /// Opens the window and stays until it is closed.
    ///
    /// # Errors
    /// One sentence: why no window could be opened, and what would help.
    pub fn run(self, start: Start) -> Result<(), String> {
        self.open(start).map_err(|reason| no_window(&reason))
    }

    #[cfg(target_os = "linux")]
    fn open(&self, start: Start) -> Result<(), String> {
        let window = Arc::clone(&self.window);
        let run = eframe::run_native(
            TITLE,
            self.options(),
            Box::new(move |context| {
                let _ = window.set(context.egui_ctx.clone());
                super::file_dialog::set_window(context);
                Ok(Box::new(on_screen(&context.egui_ctx, start)))
            }),
        );
        run.map_err(|error| error.to_string())
    }

    /// Tries the system's graphics interfaces one after another: on some machines the first is there and does not work.
    #[cfg(not(target_os = "linux"))]
    fn open(&self, start: Start) -> Result<(), String> {
        use eframe::wgpu::Backends;
        if let Some(chosen) = Backends::from_env() {
            return self
                .attempt(chosen, None, &start_once(start))
                .map_err(|error| error.to_string());
        }
        let start = start_once(start);
        let mut reasons = Vec::new();
        for name in self.graphics.order(INTERFACES) {
            self.graphics.begin(name);
            match self.attempt(Backends::from_comma_list(name), Some(name), &start) {
                Ok(()) => return Ok(()),
                Err(error) => reasons.push(format!(
                    "{name}: {}",
                    error.to_string().trim_end_matches('.')
                )),
            }
            // The window was there and was lost: what it was to show went with it.
            if start.borrow().is_none() {
                break;
            }
        }
        Err(reasons.join("; "))
    }

    #[cfg(not(target_os = "linux"))]
    fn attempt(
        &self,
        backends: eframe::wgpu::Backends,
        name: Option<&'static str>,
        start: &StartOnce,
    ) -> eframe::Result {
        use eframe::egui_wgpu::WgpuSetup;
        use eframe::wgpu::PowerPreference;
        let mut options = self.options();
        if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
            setup.instance_descriptor.backends = backends;
            // A page of text needs no second graphics card.
            setup.power_preference =
                PowerPreference::from_env().unwrap_or(PowerPreference::LowPower);
        }
        let (window, graphics, start) = (
            Arc::clone(&self.window),
            self.graphics.clone(),
            Rc::clone(start),
        );
        eframe::run_native(
            TITLE,
            options,
            Box::new(move |context| {
                let start = start.borrow_mut().take().ok_or("the window was lost")?;
                let _ = window.set(context.egui_ctx.clone());
                super::file_dialog::set_window(context);
                #[cfg(target_os = "macos")]
                super::menu::show(&context.egui_ctx);
                if let Some(name) = name {
                    remember_when_drawn(&context.egui_ctx, graphics, name);
                }
                Ok(Box::new(on_screen(&context.egui_ctx, start)))
            }),
        )
    }

    fn options(&self) -> eframe::NativeOptions {
        eframe::NativeOptions {
            viewport: viewport(&self.settings),
            // Its Quit would end the program past the question about unsaved notes.
            #[cfg(target_os = "macos")]
            event_loop_builder: Some(Box::new(|builder| {
                winit::platform::macos::EventLoopBuilderExtMacOS::with_default_menu(builder, false);
            })),
            ..eframe::NativeOptions::default()
        }
    }
}

/// The window's content, which saves and closes when the process is asked to end.
fn on_screen(ctx: &egui::Context, start: Start) -> Reader {
    let waker = ctx.clone();
    let ending = ending::listen(start.jobs.keeper(), move || waker.request_repaint());
    let mut reader = Reader::new(ctx, start);
    reader.close_on(ending);
    reader
}

const TITLE: &str = "Manicule";

/// The names by which `WGPU_BACKEND` knows them, the best first.
#[cfg(windows)]
const INTERFACES: &[&str] = &["dx12", "vulkan", "gl"];
#[cfg(all(not(windows), not(target_os = "linux")))]
const INTERFACES: &[&str] = &["metal"];

/// What the window begins with, for the attempt that gets as far as a window.
#[cfg(not(target_os = "linux"))]
type StartOnce = Rc<RefCell<Option<Start>>>;

#[cfg(not(target_os = "linux"))]
fn start_once(start: Start) -> StartOnce {
    Rc::new(RefCell::new(Some(start)))
}

/// Notes that an interface works once frames of it have been on the screen: some fail only there.
#[cfg(not(target_os = "linux"))]
fn remember_when_drawn(ctx: &egui::Context, graphics: GraphicsMemory, name: &'static str) {
    const ENOUGH: u64 = 3;
    let known = std::sync::atomic::AtomicBool::new(false);
    let look = move |ui: &mut egui::Ui| {
        let drawn = ui.ctx().cumulative_frame_nr();
        if drawn < ENOUGH {
            ui.ctx().request_repaint();
        } else if !known.swap(true, std::sync::atomic::Ordering::Relaxed) {
            graphics.worked(name);
        }
    };
    ctx.on_end_pass("which graphics work", Arc::new(look));
}

/// The window as it was left.
fn viewport(settings: &Settings) -> egui::ViewportBuilder {
    let builder = egui::ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id("org.manicule.Manicule")
        .with_min_inner_size([420.0, 320.0])
        .with_drag_and_drop(true);
    // A window without its picture is still a window.
    let builder =
        match eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/window.png")) {
            Ok(icon) => builder.with_icon(icon),
            Err(_) => builder,
        };
    let Some(place) = settings.window else {
        return builder.with_inner_size([1180.0, 820.0]);
    };
    let builder = builder
        .with_inner_size(place.size)
        .with_maximized(place.maximized);
    match place.position {
        Some(position) => builder.with_position(position),
        None => builder,
    }
}

/// Why there is no window, and what would help, in one sentence.
fn no_window(reason: &str) -> String {
    let reason = without_source_path(reason).trim_end_matches('.');
    if cfg!(target_os = "linux") {
        say!("shell-no-window-linux", reason = reason)
    } else if cfg!(windows) {
        say!("shell-no-window-windows", reason = reason)
    } else {
        say!("shell-no-window", reason = reason)
    }
}

/// A reason without the place in the source that some libraries put before it, which names a folder of the machine that built them.
fn without_source_path(reason: &str) -> &str {
    let Some((_, rest)) = reason.rsplit_once(".rs:") else {
        return reason;
    };
    rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':')
        .trim_start()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_folder_of_the_machine_that_built_it_is_named() {
        let reason = "os error at /root/.cargo/registry/src/winit-0.30/src/platform_impl/linux/mod.rs:765: no display is set.";
        assert!(
            no_window(reason).contains("(no display is set)"),
            "{}",
            no_window(reason)
        );
        assert!(no_window("no OpenGL").contains("(no OpenGL)"));
    }
}
