//! Where things stand on a laid-out block: a point's letter, a range's rectangles, a caret's place. Pixels from the block's
//! top left corner.

use super::galley::{BlockLayout, Cluster, Line, Rect};
use crate::document::{Offset, TextRange};

/// What lies at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The nearest place between two letters: where a caret would stand.
    pub caret: Offset,
    /// The letter under the point, where there is one.
    pub on: Option<Offset>,
}

impl BlockLayout {
    /// What lies at a point; points outside belong to the nearest line.
    #[must_use]
    pub fn hit(&self, x: f32, y: f32) -> Hit {
        let Some(line) = self.line_at(x, y) else {
            return Hit {
                caret: self.range.start,
                on: None,
            };
        };
        let line = &self.lines[line];
        let over = (line.top..line.top + line.height).contains(&y);
        for cluster in &line.clusters {
            if (cluster.x..cluster.x + cluster.width).contains(&x) {
                let second_half = x > cluster.x + cluster.width / 2.0;
                let after = second_half != cluster.rtl;
                return Hit {
                    caret: if after { cluster.end() } else { cluster.start },
                    on: over.then_some(cluster.start),
                };
            }
        }
        Hit {
            caret: self.edge(line, x),
            on: None,
        }
    }

    /// The line that is nearest to a point: by height first, by side among those beside one another.
    #[must_use]
    pub fn line_at(&self, x: f32, y: f32) -> Option<usize> {
        let away = |line: &Line| {
            let up_down = (line.top - y).max(y - line.top - line.height).max(0.0);
            let sideways = (line.x - x).max(x - line.x - line.width).max(0.0);
            up_down * 1000.0 + sideways
        };
        (0..self.lines.len()).min_by(|&a, &b| away(&self.lines[a]).total_cmp(&away(&self.lines[b])))
    }

    /// The caret's place beyond the ink of a line: its visual end on the side of `x`.
    fn edge(&self, line: &Line, x: f32) -> Offset {
        let visible = || line.clusters.iter().filter(|cluster| cluster.width > 0.0);
        let (first, last) = (visible().next(), visible().next_back());
        let (Some(first), Some(last)) = (first, last) else {
            return line.range.start;
        };
        if x < first.x {
            if first.rtl { first.end() } else { first.start }
        } else if last.rtl {
            last.start
        } else {
            last.end()
        }
    }

    /// Rectangles that cover a range, one or more a line, each as tall as its line.
    #[must_use]
    pub fn rects(&self, range: TextRange) -> Vec<Rect> {
        let mut rects = Vec::new();
        for line in self.lines.iter().filter(|line| line.range.overlaps(range)) {
            rects.extend(line.rects(range));
        }
        rects
    }

    /// Where a caret stands: a rectangle without width.
    #[must_use]
    pub fn caret(&self, offset: Offset) -> Option<Rect> {
        let line = self
            .lines
            .iter()
            .find(|line| line.range.contains(offset))
            .or(self.lines.last())?;
        let at = line
            .clusters
            .iter()
            .find(|cluster| cluster.start <= offset && offset < cluster.end());
        let x = match at {
            Some(cluster) if cluster.rtl => cluster.x + cluster.width,
            Some(cluster) => cluster.x,
            None => line
                .clusters
                .iter()
                .map(|cluster| cluster.x + cluster.width)
                .fold(line.x, f32::max),
        };
        Some(Rect {
            x,
            y: line.top,
            width: 0.0,
            height: line.height,
        })
    }
}

impl Line {
    /// Rectangles that cover a range on this line, from left to right; more than one where directions mix. Those of formulas are
    /// as tall as the formulas, all others as tall as the line.
    #[must_use]
    pub fn rects(&self, range: TextRange) -> Vec<Rect> {
        let rect = |(from, to): (f32, f32)| Rect {
            x: from,
            y: self.top,
            width: to - from,
            height: self.height,
        };
        let mut rects = Vec::new();
        let mut open: Option<(f32, f32)> = None;
        for cluster in &self.clusters {
            let inside = cluster.start < range.end && range.start < cluster.end();
            if inside && cluster.is_formula {
                rects.extend(open.take().map(rect));
                rects.push(self.formula_rect(cluster));
            } else if inside && cluster.width > 0.0 {
                let end = cluster.x + cluster.width;
                open = Some(open.map_or((cluster.x, end), |(from, _)| (from, end)));
            } else if !inside {
                rects.extend(open.take().map(rect));
            }
        }
        rects.extend(open.map(rect));
        self.cover_hyphen(range, &mut rects);
        rects
    }

    /// A range that goes on in the next line covers the hyphen at the end of this one, which is part of no letter.
    fn cover_hyphen(&self, range: TextRange, rects: &mut [Rect]) {
        let goes_on = range.start < self.range.end && self.range.end < range.end;
        if !self.hyphen || !goes_on {
            return;
        }
        let last = self.clusters.iter().max_by_key(|cluster| cluster.start);
        if last.is_some_and(|cluster| cluster.rtl) {
            if let Some(first) = rects.first_mut() {
                first.x -= self.hyphen_width;
                first.width += self.hyphen_width;
            }
        } else if let Some(last) = rects.last_mut() {
            last.width += self.hyphen_width;
        }
    }

    fn formula_rect(&self, cluster: &Cluster) -> Rect {
        let reach = self
            .formulas
            .iter()
            .find(|formula| formula.start == cluster.start)
            .map_or((0.0, 0.0), |formula| (formula.ascent, formula.descent));
        Rect {
            x: cluster.x,
            y: self.baseline - reach.0,
            width: cluster.width,
            height: reach.0 + reach.1,
        }
    }

    /// Whether a rectangle of this line is that of a formula.
    #[must_use]
    pub fn is_formula(&self, rect: &Rect) -> bool {
        (rect.y, rect.height) != (self.top, self.height)
    }
}

impl Cluster {
    /// The offset after the cluster.
    #[must_use]
    pub fn end(&self) -> Offset {
        self.start.plus(usize::from(self.len))
    }
}
