//! Finds the white channels that run down between columns of prose and between columns of a table.

use super::rows::Row;
use super::words::Word;

/// Beyond every page.
const FAR: f32 = 1e6;
/// Channels that are followed at once.
const FOLLOWED: usize = 48;
/// Columns of prose are at least this wide, in em of the page's letters.
const PROSE: f32 = 7.0;

/// A white channel between two columns, in points.
#[derive(Clone, Debug)]
pub(super) struct Gutter {
    pub x0: f32,
    pub x1: f32,
    pub y0: f32,
    pub y1: f32,
    /// Between columns of prose, which are read one after the other; else between cells of a table.
    pub prose: bool,
}

impl Gutter {
    pub fn parts(&self, y: f32, end: f32, start: f32) -> bool {
        y >= self.y0 - 0.5 && y <= self.y1 + 0.5 && self.x0 >= end - 0.6 && self.x1 <= start + 0.6
    }
}

/// A channel that is being followed downwards, and how many rows have words at its sides.
#[derive(Clone)]
struct Channel {
    x0: f32,
    x1: f32,
    y0: f32,
    y1: f32,
    rows: usize,
    left: usize,
    right: usize,
    both: usize,
}

/// The gutters of a layer; no two overlap. `body` is the usual size of its letters.
pub(super) fn gutters(rows: &[Row], body: f32) -> Vec<Gutter> {
    let mut channels = follow(rows, body);
    channels.retain(|channel| {
        channel.x0 > -FAR && channel.x1 < FAR && channel.left >= 2 && channel.right >= 2
    });
    let score = |channel: &Channel| {
        let width = ((channel.x1 - channel.x0) / body).min(3.0);
        channel.left.min(channel.right) as f32 * (1.0 + width * 0.1)
    };
    channels.sort_by(|a, b| score(b).total_cmp(&score(a)));
    let mut found: Vec<Gutter> = Vec::new();
    for channel in channels {
        let sides = Sides::of(&channel, rows, &found);
        let Some(prose) = sides.judged(&channel, body) else {
            continue;
        };
        let overlaps = |other: &Gutter| {
            other.x0 < channel.x1
                && channel.x0 < other.x1
                && other.y0 <= channel.y1
                && channel.y0 <= other.y1
        };
        if !found.iter().any(overlaps) {
            found.push(Gutter {
                x0: channel.x0,
                x1: channel.x1,
                y0: channel.y0,
                y1: channel.y1,
                prose,
            });
        }
    }
    found
}

/// Sweeps down the rows with a set of open channels; each row's gaps narrow and fork them.
fn follow(rows: &[Row], body: f32) -> Vec<Channel> {
    let narrowest = 0.72 * body;
    let (mut open, mut closed): (Vec<Channel>, Vec<Channel>) = (Vec::new(), Vec::new());
    for row in rows {
        let gaps = gaps_of(row, body);
        let inked: Vec<&Word> = row.inked().collect();
        let mut next: Vec<Channel> = Vec::new();
        let mut covered: Vec<(f32, f32)> = Vec::new();
        for channel in open {
            let before = next.len();
            for &(from, to) in &gaps {
                let (x0, x1) = (channel.x0.max(from), channel.x1.min(to));
                if x1 - x0 >= narrowest {
                    let left = inked.iter().any(|word| word.x1 <= x0 + 0.5);
                    let right = inked.iter().any(|word| word.x0 >= x1 - 0.5);
                    covered.push((x0, x1));
                    next.push(channel.through(x0, x1, row.y, left, right));
                }
            }
            if next.len() == before {
                closed.push(channel);
            }
        }
        for &(from, to) in &gaps {
            let is_covered = |&(x0, x1): &(f32, f32)| {
                x0 >= from - 0.1 && x1 <= to + 0.1 && x1 - x0 > (to - from) * 0.9
            };
            if !covered.iter().any(is_covered) {
                let fresh = Channel {
                    x0: from,
                    x1: to,
                    y0: row.y,
                    y1: row.y,
                    rows: 0,
                    left: 0,
                    right: 0,
                    both: 0,
                };
                next.push(fresh.through(from, to, row.y, from > -FAR, to < FAR));
            }
        }
        open = longest(next);
    }
    closed.extend(open);
    closed
}

impl Channel {
    fn through(&self, x0: f32, x1: f32, y: f32, left: bool, right: bool) -> Self {
        Self {
            x0,
            x1,
            y0: self.y0,
            y1: y,
            rows: self.rows + 1,
            left: self.left + usize::from(left),
            right: self.right + usize::from(right),
            both: self.both + usize::from(left && right),
        }
    }
}

/// The longest of different channels.
fn longest(mut channels: Vec<Channel>) -> Vec<Channel> {
    channels.sort_by_key(|channel| std::cmp::Reverse(channel.rows));
    let mut kept: Vec<Channel> = Vec::new();
    for channel in channels {
        let is_known = kept.iter().any(|known| {
            (known.x0 - channel.x0).abs() < 0.5 && (known.x1 - channel.x1).abs() < 0.5
        });
        if !is_known && kept.len() < FOLLOWED {
            kept.push(channel);
        }
    }
    kept
}

/// Gaps between the words of a row that are wider than between words; the margins are gaps too.
fn gaps_of(row: &Row, body: f32) -> Vec<(f32, f32)> {
    let mut inked = row.inked();
    let Some(first) = inked.next() else {
        return Vec::new();
    };
    let mut gaps = vec![(-FAR, first.x0)];
    let (mut end, mut size) = (first.x1, first.size);
    for word in inked {
        let least = 0.72 * body.max(size.min(word.size).min(2.0 * body));
        if word.x0 - end > least {
            gaps.push((end, word.x0));
        }
        (end, size) = (end.max(word.x1), word.size);
    }
    gaps.push((end, FAR));
    gaps
}

/// What stands at the sides of a channel, up to the gutters of prose that are known.
struct Sides {
    left_rows: usize,
    right_rows: usize,
    left_width: f32,
    right_width: f32,
}

impl Sides {
    fn of(channel: &Channel, rows: &[Row], known: &[Gutter]) -> Self {
        let mut sides = Self {
            left_rows: 0,
            right_rows: 0,
            left_width: 0.0,
            right_width: 0.0,
        };
        for row in rows
            .iter()
            .filter(|row| row.y >= channel.y0 - 0.1 && row.y <= channel.y1 + 0.1)
        {
            let beside = || {
                known
                    .iter()
                    .filter(|gutter| gutter.prose && gutter.y0 <= row.y && gutter.y1 >= row.y)
            };
            let from = beside()
                .filter(|gutter| gutter.x1 <= channel.x0 + 0.5)
                .map(|gutter| gutter.x1)
                .fold(-FAR, f32::max);
            let to = beside()
                .filter(|gutter| gutter.x0 >= channel.x1 - 0.5)
                .map(|gutter| gutter.x0)
                .fold(FAR, f32::min);
            let width = |fits: &dyn Fn(&&Word) -> bool| -> f32 {
                row.inked().filter(fits).map(|word| word.x1 - word.x0).sum()
            };
            let left = width(&|word| word.x1 <= channel.x0 + 0.6 && word.x0 >= from - 0.6);
            let right = width(&|word| word.x0 >= channel.x1 - 0.6 && word.x1 <= to + 0.6);
            sides.left_rows += usize::from(left > 0.0);
            sides.right_rows += usize::from(right > 0.0);
            sides.left_width += left;
            sides.right_width += right;
        }
        sides
    }

    /// Whether the channel is a gutter, and if so whether it is one of prose.
    fn judged(&self, channel: &Channel, body: f32) -> Option<bool> {
        let mean = |width: f32, rows: usize| width / rows.max(1) as f32;
        let is_wide = |width: f32, rows: usize| mean(width, rows) > PROSE * body;
        let prose =
            is_wide(self.left_width, self.left_rows) && is_wide(self.right_width, self.right_rows);
        let weaker = self.left_rows.min(self.right_rows);
        let width = (channel.x1 - channel.x0) / body;
        let is_gutter = if prose {
            weaker >= 4 || weaker >= 2 && width > 1.2 && self.left_rows + self.right_rows >= 6
        } else {
            (channel.both >= 4 && width > 0.95 || channel.both >= 2 && width > 1.8)
                && channel.both * 2 >= weaker
        };
        is_gutter.then_some(prose)
    }
}
