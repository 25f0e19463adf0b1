//! Pictures are decoded here and nowhere else: on a small pool of threads, never on the one that draws.

use crate::app::guarded;
use crate::document::Image;
use crate::sandbox;
use egui::{ColorImage, Context};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Pictures decoded at a time: each may take a process and a share of memory of its own.
const THREADS: usize = 2;

/// A picture on its way. Nobody decodes one that was let go of before its turn came.
pub(super) struct Coming {
    pixels: Receiver<Option<ColorImage>>,
    _wanted: Arc<()>,
}

/// How far a picture has come.
pub(super) enum Decoded {
    NotYet,
    Ready(ColorImage),
    /// It cannot be shown.
    Broken,
}

impl Coming {
    /// What has come of it; the pixels are handed out once.
    pub fn look(&self) -> Decoded {
        match self.pixels.try_recv() {
            Ok(Some(pixels)) => Decoded::Ready(pixels),
            Ok(None) | Err(TryRecvError::Disconnected) => Decoded::Broken,
            Err(TryRecvError::Empty) => Decoded::NotYet,
        }
    }
}

/// Has a picture of a book decoded, no more than `longest` pixels along its longer side.
pub(super) fn picture(ctx: &Context, image: &Image, longest: u32) -> Coming {
    let bytes = image.bytes.clone();
    decode(ctx, move || {
        let pixels = sandbox::draw(&bytes, longest)?;
        Some(ColorImage::from_rgba_unmultiplied(
            [pixels.width as usize, pixels.height as usize],
            &pixels.rgba,
        ))
    })
}

/// Has a small cover decoded, a PNG of our own making.
pub(super) fn cover(ctx: &Context, png: Arc<[u8]>) -> Coming {
    decode(ctx, move || {
        let pixels = image::load_from_memory_with_format(&png, image::ImageFormat::Png)
            .ok()?
            .to_rgba8();
        Some(ColorImage::from_rgba_unmultiplied(
            [pixels.width() as usize, pixels.height() as usize],
            pixels.as_raw(),
        ))
    })
}

fn decode(ctx: &Context, work: impl FnOnce() -> Option<ColorImage> + Send + 'static) -> Coming {
    let (to, pixels) = channel();
    let wanted = Arc::new(());
    let (still, ctx) = (Arc::downgrade(&wanted), ctx.clone());
    let job = move || {
        if still.upgrade().is_none() {
            return;
        }
        // A decoder that stumbles over a file must not take the window with it.
        if to.send(guarded(work).ok().flatten()).is_ok() {
            ctx.request_repaint();
        }
    };
    // The pool lives as long as the program.
    let _ = pool().send(Box::new(job));
    Coming {
        pixels,
        _wanted: wanted,
    }
}

type Job = Box<dyn FnOnce() + Send>;

fn pool() -> &'static Sender<Job> {
    static POOL: OnceLock<Sender<Job>> = OnceLock::new();
    POOL.get_or_init(|| {
        let (to, jobs) = channel::<Job>();
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..THREADS {
            let jobs = Arc::clone(&jobs);
            std::thread::spawn(move || {
                loop {
                    let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    match next {
                        Ok(job) => job(),
                        Err(_) => return,
                    }
                }
            });
        }
        to
    })
}
