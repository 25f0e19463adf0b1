//! The card of the dictionaries: what they say of a word, a field for another word, and the ways to the browser.

pub mod open;

use super::card_ui::{self, Side};
use super::field::Field;
use super::icons::Icon;
use super::theme::{self, space};
use super::view::{Dialog, View};
use super::widgets::{self, small_icon_button};
use super::{Asked, Scene};
use crate::app::{Command, DictionaryAnswer, LookUp, WordAsked};
use crate::study::dictionary::Article;
use crate::study::language::Language;
use egui::{
    FontId, Key, Modifiers, OpenUrl, Rect, RichText, Role, ScrollArea, Spinner, Ui, WidgetInfo,
    vec2,
};
use open::LookUpCard;

const WIDTH: f32 = 380.0;
/// Points of the answers that are seen at once.
const HEIGHT: f32 = 280.0;
/// Points that an arrow key scrolls.
const STEP: f32 = 40.0;

/// The keys of the card, taken before the page has them: Escape puts it away, arrows scroll it.
pub fn keys(ui: &Ui, view: &mut View) {
    let is_covered = view.palette.is_some() || view.dialog.is_some() || view.everything.is_some();
    let Some(card) = view.look_up.as_mut().filter(|_| !is_covered) else {
        return;
    };
    let none = Modifiers::NONE;
    if ui.input_mut(|input| input.consume_key(none, Key::Escape)) {
        view.look_up = None;
    } else if ui.memory(|memory| memory.focused().is_none()) {
        card.scroll_by += ui.input_mut(|input| {
            let mut steps = |key| input.count_and_consume_key(none, key) as f32 * STEP;
            steps(Key::ArrowDown) - steps(Key::ArrowUp)
        });
    }
}

pub fn look_up_ui(ui: &Ui, scene: &Scene<'_>, view: &mut View, page: Rect, asked: &mut Asked) {
    let front = scene.state.front();
    let Some(mut card) = view
        .look_up
        .take()
        .filter(|card| front.is_some_and(|front| front.key() == card.text_key))
    else {
        return;
    };
    if card.range.is_some() {
        card.anchor = view.chosen_rect.or(card.anchor);
    }
    let anchor = card.anchor.unwrap_or_else(|| {
        let top = page.center_top() + vec2(-WIDTH / 2.0, 40.0);
        Rect::from_min_size(top, vec2(1.0, 1.0))
    });
    let side = card_ui::side_of(anchor, page, view.bar).unwrap_or(Side::Below);
    let mut close = false;
    let rect = card_ui::beside(ui, "look up card", anchor, page, (side, WIDTH), |ui| {
        close = heading_ui(ui, scene, &mut card, asked);
        ui.add_space(space::TIGHT);
        answers_ui(ui, scene, &mut card, view, HEIGHT.min(page.height() * 0.45));
        ui.add_space(space::CLOSE);
        ways_ui(ui, scene, &card, view);
    });
    // A press on the bar of the selection leaves the card: its own button puts it away.
    let outside = ui.input(|input| {
        let at = input.pointer.interact_pos();
        let is_outside = |at| !rect.contains(at) && !view.bar.is_some_and(|bar| bar.contains(at));
        input.pointer.any_pressed() && at.is_some_and(is_outside)
    });
    // It has just been asked for by the press of a button elsewhere.
    if !close && (!outside || card.is_new) {
        card.is_new = false;
        view.look_up = Some(card);
    }
}

/// The field with the word; whether the card is to go.
fn heading_ui(ui: &mut Ui, scene: &Scene<'_>, card: &mut LookUpCard, asked: &mut Asked) -> bool {
    let known = &scene.state.dictionaries;
    // Of a text without blanks, the part that is a word.
    if card.is_beginning && !known.is_pending {
        card.word.clone_from(&known.word);
        card.is_beginning = false;
    }
    ui.horizontal(|ui| {
        let field = Field::singleline(&mut card.word)
            .hint_text(say!("look-up-look-up-a-word"))
            .font(FontId::new(theme::text::LEAD, theme::book()))
            .char_limit(100)
            .desired_width(ui.available_width() - 36.0);
        let response = ui.add(field);
        response.widget_info(|| {
            WidgetInfo::labeled(Role::TextInput, true, say!("look-up-word-to-look-up"))
        });
        if std::mem::take(&mut card.grab) {
            response.request_focus();
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            let word = WordAsked {
                word: card.word.trim().to_owned(),
                is_beginning: false,
                language: card.language.clone(),
            };
            asked.send(Command::LookUp(LookUp::Word(word)));
        }
        small_icon_button(ui, scene.tokens, Icon::Close, say!("button-close")).clicked()
    })
    .inner
}

fn answers_ui(ui: &mut Ui, scene: &Scene<'_>, card: &mut LookUpCard, view: &mut View, height: f32) {
    let known = &scene.state.dictionaries;
    let quiet = |text: &str| RichText::new(text).color(scene.tokens.muted);
    if !scene
        .state
        .settings
        .dictionaries
        .iter()
        .any(|one| one.is_on)
    {
        let message = if scene.state.settings.dictionaries.is_empty() {
            say!("look-up-you-have-no-dictionary-yet-manicule")
        } else {
            say!("look-up-all-your-dictionaries-are-switched-off")
        };
        ui.label(quiet(message));
        if ui.button(say!("look-up-choose-dictionaries")).clicked() {
            view.dialog = Some(Dialog::Dictionaries);
        }
    } else if known.is_pending {
        ui.add(Spinner::new());
    } else if known.word.trim().is_empty() {
        ui.label(quiet(say!("look-up-type-a-word-then-press-enter")));
    } else if known.answers.is_empty() {
        ui.label(quiet(&say!("look-up-nothing-found-for", word = known.word)));
    } else {
        let area = ScrollArea::vertical()
            .max_height(height)
            .id_salt(known.serial());
        area.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.scroll_with_delta(vec2(0.0, -std::mem::take(&mut card.scroll_by)));
            for (index, answer) in known.answers.iter().enumerate() {
                if index > 0 {
                    ui.add_space(space::NEAR);
                }
                answer_ui(ui, scene, answer);
            }
        });
    }
}

fn answer_ui(ui: &mut Ui, scene: &Scene<'_>, answer: &DictionaryAnswer) {
    let caption = |text: &str, color| RichText::new(text).size(theme::text::CAPTION).color(color);
    match &answer.articles {
        Ok(articles) => {
            ui.label(caption(&answer.name, scene.tokens.muted));
            for article in articles {
                article_ui(ui, scene, article);
            }
        }
        Err(message) => drop(ui.label(caption(message, scene.tokens.warning))),
    }
}

fn article_ui(ui: &mut Ui, scene: &Scene<'_>, article: &Article) {
    let begins = article
        .text
        .lines()
        .next()
        .is_some_and(|first| first.trim() == article.headword);
    if !begins {
        let font = FontId::new(theme::text::BODY, theme::strong());
        ui.label(
            RichText::new(&article.headword)
                .font(font)
                .color(scene.tokens.text),
        );
    }
    let font = FontId::new(theme::text::QUOTE, theme::book());
    let text = RichText::new(&article.text)
        .font(font)
        .color(scene.tokens.text);
    ui.add(egui::Label::new(text).wrap());
    ui.add_space(space::TIGHT);
}

/// Pages of the web, which the system's browser opens, and the way to the list of dictionaries.
fn ways_ui(ui: &mut Ui, scene: &Scene<'_>, card: &LookUpCard, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        let word = card.word.trim();
        let language = || language_of(scene, card);
        for page in &scene.state.settings.web_lookups {
            if word.is_empty() || !page.is_for_the_web() {
                continue;
            }
            let hint = say!("look-up-look-up-in-the-browser", address = page.address);
            let link = widgets::chip(ui, scene.tokens, &page.name, false);
            if link.on_hover_text(hint).clicked()
                && let Some(address) = page.address_of(word, &language())
            {
                ui.ctx().open_url(OpenUrl::new_tab(address));
            }
        }
        if small_icon_button(ui, scene.tokens, Icon::More, say!("look-up-dictionaries")).clicked() {
            view.dialog = Some(Dialog::Dictionaries);
        }
    });
}

/// The language of the word, as a BCP 47 tag: the one that the text declares, or else a guess from its words.
fn language_of(scene: &Scene<'_>, card: &LookUpCard) -> String {
    if !card.language.is_empty() {
        return card.language.clone();
    }
    let front = scene.state.front();
    let text = front.map_or("", |front| front.text.document.text.as_str());
    Language::detected(text).code().to_owned()
}
