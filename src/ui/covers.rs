//! Covers of the texts on the shelf as textures, each decoded once.

use super::decoding::{self, Coming, Decoded};
use crate::app::State;
use egui::{Context, TextureHandle, TextureOptions};
use std::collections::HashMap;

#[derive(Default)]
pub struct Covers(HashMap<String, Cover>);

enum Cover {
    Coming(Coming),
    Ready(TextureHandle),
    Broken,
}

impl Covers {
    /// The cover of the text with this key, where it is there by now.
    pub fn get(&mut self, ctx: &Context, state: &State, key: &str) -> Option<&TextureHandle> {
        let png = state.covers.get(key)?.as_ref()?;
        let cover = self
            .0
            .entry(key.to_owned())
            .or_insert_with(|| Cover::Coming(decoding::cover(ctx, png.clone())));
        if let Cover::Coming(coming) = cover {
            match coming.look() {
                Decoded::NotYet => {}
                Decoded::Ready(pixels) => {
                    *cover =
                        Cover::Ready(ctx.load_texture("cover", pixels, TextureOptions::LINEAR));
                }
                Decoded::Broken => *cover = Cover::Broken,
            }
        }
        match cover {
            Cover::Ready(texture) => Some(texture),
            Cover::Coming(_) | Cover::Broken => None,
        }
    }
}
