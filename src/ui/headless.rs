//! The same window without a screen: frames are run one by one and painted by the rasteriser beside it.

use super::raster::{Canvas, Raster};
use super::reader::{Reader, Start};
use egui::{Context, Event, FullOutput, Pos2, RawInput, Rect, Vec2, ViewportId};
use std::sync::Arc;
use std::time::Duration;

/// Frames after which a window that never comes to rest is drawn as it is.
const PATIENCE: usize = 2000;
/// Time between two frames, in seconds.
const FRAME: f64 = 1.0 / 60.0;

/// A window in memory.
pub struct Headless {
    ctx: Context,
    reader: Reader,
    raster: Raster,
    size: Vec2,
    scale: f32,
    time: f64,
    last: Option<FullOutput>,
}

impl Headless {
    /// A window of `size` points with `scale` pixels to the point.
    #[must_use]
    pub fn new(start: Start, (width, height): (f32, f32), scale: f32) -> Self {
        let ctx = Context::default();
        let reader = Reader::new(&ctx, start);
        Self {
            ctx,
            reader,
            raster: Raster::default(),
            size: egui::vec2(width, height),
            scale,
            time: 0.0,
            last: None,
        }
    }

    /// Lets the window's own labels fall back to the system's typefaces, as they do on a screen.
    pub fn use_system_fonts(&self) {
        self.ctx.add_font_provider(Arc::new(
            egui_system_font_provider::SystemFontProvider::new(),
        ));
    }

    #[must_use]
    pub fn reader(&mut self) -> &mut Reader {
        &mut self.reader
    }

    /// Gives the window another height, in points.
    pub fn set_height(&mut self, height: f32) {
        self.size.y = height;
    }

    /// Gives the window another size, in points.
    pub fn set_size(&mut self, (width, height): (f32, f32)) {
        self.size = egui::vec2(width, height);
    }

    /// Runs one frame with these events.
    pub fn frame(&mut self, events: Vec<Event>) {
        self.time += FRAME;
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            max_texture_side: Some(8192),
            focused: true,
            events,
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(self.scale);
        }
        let reader = &mut self.reader;
        let mut output = self.ctx.run_ui(input, |ui| {
            let ctx = ui.ctx().clone();
            reader.logic(&ctx);
            reader.ui(ui);
        });
        if let Some(mut last) = self.last.take() {
            self.raster.free(&mut last.textures_delta);
        }
        self.raster.update(&mut output.textures_delta);
        self.last = Some(output);
    }

    /// Runs frames until everything that was asked for has come and nothing moves any more.
    pub fn settle(&mut self) {
        let (mut quiet, mut frames) = (0, 0);
        // Reading has a limit of its own, which is longer on purpose.
        while frames < PATIENCE || self.reader.is_reading() {
            frames += 1;
            self.frame(Vec::new());
            if self.reader.is_settled() {
                quiet += 1;
            } else {
                quiet = 0;
                std::thread::sleep(Duration::from_millis(2));
            }
            if quiet > 8 {
                return;
            }
        }
    }

    /// What the window says to the outside: text for the clipboard, addresses to open, its accessibility tree.
    #[must_use]
    pub fn output(&self) -> Option<&egui::PlatformOutput> {
        self.last.as_ref().map(|output| &output.platform_output)
    }

    /// The last frame as a picture.
    #[must_use]
    pub fn picture(&self) -> Canvas {
        let size = (
            (self.size.x * self.scale).round() as usize,
            (self.size.y * self.scale).round() as usize,
        );
        let shapes = self
            .last
            .as_ref()
            .map(|output| output.shapes.clone())
            .unwrap_or_default();
        self.raster
            .paint(&self.ctx.tessellate(shapes, self.scale), size, self.scale)
    }
}

impl Drop for Headless {
    fn drop(&mut self) {
        if let Some(mut last) = self.last.take() {
            self.raster.free(&mut last.textures_delta);
        }
    }
}
