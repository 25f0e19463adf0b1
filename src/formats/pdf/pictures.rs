//! Where the pictures of a page stand, which keep their colours on a dark ground.

use hayro_interpret::font::GlyphRun;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro_syntax::page::Page;

/// Pictures of one page that are kept apart.
const MOST: usize = 200;
/// A picture that covers more of its page than this is the page itself: a scan.
const IS_PAGE: f64 = 0.6;

/// A picture on its page.
pub(super) struct Picture {
    /// From page space to the unit square that the picture fills.
    to_square: Affine,
}

impl Picture {
    /// Whether a point of the page lies on it.
    pub fn contains(&self, point: Point) -> bool {
        let at = self.to_square * point;
        (0.0..=1.0).contains(&at.x) && (0.0..=1.0).contains(&at.y)
    }
}

/// The pictures of a page; none of one that is a scan.
pub(super) fn of_page(page: &Page<'_>) -> Vec<Picture> {
    let (width, height) = page.render_dimensions();
    let frame = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let cache = InterpreterCache::new();
    let mut context = Context::new(
        page.initial_transform(true).to_kurbo(),
        frame,
        &cache,
        page.xref(),
        InterpreterSettings::default(),
    );
    let mut finder = Finder {
        page: frame,
        found: Vec::new(),
    };
    interpret_page(page, &mut context, &mut finder);
    finder.found
}

struct Finder {
    page: Rect,
    found: Vec<Picture>,
}

impl<'a> Device<'a> for Finder {
    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        // A stencil is drawn in the colour of ink.
        let Image::Raster(_) = &image else { return };
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let to_page = props.transform * Affine::scale_non_uniform(width, height);
        let covered = to_page.determinant().abs();
        if self.found.len() < MOST && covered > 0.0 && covered < IS_PAGE * self.page.area() {
            self.found.push(Picture {
                to_square: to_page.inverse(),
            });
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_glyph_run(&mut self, _: &GlyphRun<'_, 'a>, _: DrawProps<'a>, _: &DrawMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
