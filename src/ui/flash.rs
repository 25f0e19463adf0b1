//! A passage that is pointed out after a jump: it stands out at once and goes in a few steps, so that few frames are drawn for it.

use crate::document::TextRange;

/// How strongly it stands out, each with how long after the jump that ends, in seconds.
const STEPS: [(f64, f32); 3] = [(1.0, 1.0), (1.3, 0.6), (1.6, 0.3)];

/// The passage, and when the jump was (egui time, seconds).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flash {
    pub range: TextRange,
    since: f64,
}

/// What it looks like now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// From 0 to 1.
    pub strength: f32,
    /// Seconds until it looks otherwise.
    pub for_seconds: f64,
}

impl Flash {
    #[must_use]
    pub fn new(range: TextRange, now: f64) -> Self {
        Self { range, since: now }
    }

    /// None once it is over.
    #[must_use]
    pub fn look(&self, now: f64) -> Option<Look> {
        let passed = (now - self.since).max(0.0);
        let (end, strength) = STEPS.into_iter().find(|(end, _)| passed < *end)?;
        Some(Look {
            strength,
            for_seconds: end - passed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flash_takes_as_many_frames_as_it_has_steps() {
        let flash = Flash::new(TextRange::default(), 10.0);
        let (mut now, mut frames, mut last) = (10.0, 0, f32::MAX);
        while let Some(look) = flash.look(now) {
            assert!(look.strength < last, "it only fades");
            (last, frames, now) = (look.strength, frames + 1, now + look.for_seconds + 1e-6);
        }
        assert_eq!(frames, STEPS.len());
        assert!(now < 11.7);
    }
}
