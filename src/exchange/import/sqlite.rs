//! Databases of reading devices, opened from memory and read only. The write-ahead log beside a database is taken in first: the
//! newest notes often stand only there.

use rusqlite::{Connection, Row, limits::Limit};
use std::collections::BTreeMap;

/// Rows that are read of one table.
const MOST_ROWS: usize = 1_000_000;
/// Steps of SQLite's machine after which a query is given up.
const PATIENCE: i32 = 200_000_000;

pub(super) struct Database(Connection);

/// One row: its values by the names of their columns. Numbers are text too.
pub(super) type Values = BTreeMap<String, Value>;

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Value {
    #[default]
    Null,
    Number(f64),
    Text(String),
}

impl Database {
    /// Opens a copy in memory.
    ///
    /// # Errors
    /// Says that it is no database, or a damaged one.
    pub(super) fn open(bytes: &[u8], log: Option<&[u8]>) -> Result<Self, String> {
        let mut pages = bytes.to_vec();
        if let Some(log) = log {
            take_in_log(&mut pages, log);
        }
        // A database in memory knows no log: say that it has none.
        if let Some(versions) = pages.get_mut(18..20) {
            versions.fill(1);
        }
        let message = |error: rusqlite::Error| format!("the database cannot be read ({error})");
        let mut connection = Connection::open_in_memory().map_err(message)?;
        connection
            .deserialize_read_exact("main", pages.as_slice(), pages.len(), true)
            .map_err(message)?;
        // What a stranger's file defines (views, triggers, functions) is never called.
        connection
            .set_db_config(
                rusqlite::config::DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA,
                false,
            )
            .map_err(message)?;
        connection
            .set_db_config(
                rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW,
                false,
            )
            .map_err(message)?;
        let _ = connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20);
        let mut left = PATIENCE / 1000;
        let _ = connection.progress_handler(
            1000,
            Some(move || {
                left -= 1;
                left < 0
            }),
        );
        Ok(Self(connection))
    }

    /// The names of the columns of a table, as they are written in it; none where there is no such table.
    pub(super) fn columns(&self, table: &str) -> Vec<String> {
        let is_table =
            "select 1 from sqlite_master where type = 'table' and lower(name) = lower(?1)";
        if self.0.query_row(is_table, [table], |_| Ok(())).is_err() {
            return Vec::new();
        }
        let Ok(mut statement) = self.0.prepare("select name from pragma_table_info(?1)") else {
            return Vec::new();
        };
        let names = statement.query_map([table], |row| row.get::<_, String>(0));
        names
            .map(|names| names.flatten().collect())
            .unwrap_or_default()
    }

    pub(super) fn has(&self, table: &str) -> bool {
        !self.columns(table).is_empty()
    }

    /// The rows of a table in the order of its keys, with those of the wanted columns that it has. What comes after a damaged
    /// page is missing, and said.
    pub(super) fn rows(&self, table: &str, wanted: &[&str]) -> (Vec<Values>, Option<String>) {
        let there = self.columns(table);
        let same = |name: &&str| there.iter().any(|column| column.eq_ignore_ascii_case(name));
        let columns: Vec<&str> = wanted.iter().copied().filter(same).collect();
        if columns.is_empty() {
            return (Vec::new(), None);
        }
        let list = columns
            .iter()
            .map(|column| format!("\"{column}\""))
            .collect::<Vec<_>>()
            .join(", ");
        let query = format!(
            "select {list} from \"{}\" limit {MOST_ROWS}",
            table.replace('"', "")
        );
        let mut rows = Vec::new();
        let mut read = || -> rusqlite::Result<()> {
            let mut statement = self.0.prepare(&query)?;
            let mut cursor = statement.query([])?;
            while let Some(row) = cursor.next()? {
                rows.push(
                    columns
                        .iter()
                        .enumerate()
                        .map(|(index, name)| ((*name).to_owned(), value(row, index)))
                        .collect(),
                );
            }
            Ok(())
        };
        let damage = read().err().map(|error| error.to_string());
        (rows, damage)
    }
}

fn value(row: &Row<'_>, index: usize) -> Value {
    use rusqlite::types::ValueRef;
    match row.get_ref(index) {
        #[expect(
            clippy::cast_precision_loss,
            reason = "dates and colours are far below 2^53"
        )]
        Ok(ValueRef::Integer(number)) => Value::Number(number as f64),
        Ok(ValueRef::Real(number)) => Value::Number(number),
        Ok(ValueRef::Text(bytes)) => Value::Text(String::from_utf8_lossy(bytes).into_owned()),
        _ => Value::Null,
    }
}

/// The text of a column; empty where there is none.
pub(super) fn text(row: &Values, column: &str) -> String {
    match row.get(column) {
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

pub(super) fn number(row: &Values, column: &str) -> Option<f64> {
    match row.get(column)? {
        Value::Number(number) => Some(*number),
        Value::Text(text) => text.trim().parse().ok(),
        Value::Null => None,
    }
}

/// A row as it is kept word for word: a JSON object of what is set.
pub(super) fn raw(row: &Values) -> String {
    let set = row.iter().filter_map(|(name, value)| {
        let value = match value {
            Value::Null => return None,
            Value::Number(number) => serde_json::json!(number),
            Value::Text(text) => serde_json::json!(text),
        };
        Some((name.clone(), value))
    });
    serde_json::Value::Object(set.collect()).to_string()
}

/// Puts the pages of a write-ahead log into their places, up to the last whole transaction (SQLite file format, section 4).
fn take_in_log(pages: &mut Vec<u8>, log: &[u8]) {
    let word = |at: usize| {
        log.get(at..at + 4)
            .map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
    };
    let (Some(magic), Some(size), Some(salt)) = (word(0), word(8), log.get(16..24)) else {
        return;
    };
    let size = size as usize;
    if magic & 0xffff_fffe != 0x377f_0682
        || !size.is_power_of_two()
        || !(512..=65_536).contains(&size)
    {
        return;
    }
    let little = magic & 1 == 0;
    let mut sums = checksum(little, (0, 0), &log[..24]);
    if (word(24), word(28)) != (Some(sums.0), Some(sums.1)) {
        return;
    }
    let mut waiting: Vec<(usize, &[u8])> = Vec::new();
    let mut at = 32;
    while let Some(frame) = log.get(at..at + 24 + size) {
        sums = checksum(little, checksum(little, sums, &frame[..8]), &frame[24..]);
        let (Some(number), Some(committed)) = (word(at), word(at + 4)) else {
            return;
        };
        if &frame[8..16] != salt
            || (word(at + 16), word(at + 20)) != (Some(sums.0), Some(sums.1))
            || number == 0
        {
            return;
        }
        waiting.push((number as usize - 1, &frame[24..]));
        if committed > 0 {
            let length = (committed as usize).saturating_mul(size);
            if length > super::LARGEST {
                return;
            }
            pages.resize(length, 0);
            for (index, page) in waiting.drain(..) {
                if let Some(place) = index
                    .checked_mul(size)
                    .and_then(|start| pages.get_mut(start..start + size))
                {
                    place.copy_from_slice(page);
                }
            }
        }
        at += 24 + size;
    }
}

fn checksum(little: bool, mut sums: (u32, u32), bytes: &[u8]) -> (u32, u32) {
    for eight in bytes.chunks_exact(8) {
        let word = |four: &[u8]| {
            let four = [four[0], four[1], four[2], four[3]];
            if little {
                u32::from_le_bytes(four)
            } else {
                u32::from_be_bytes(four)
            }
        };
        sums.0 = sums.0.wrapping_add(word(&eight[..4])).wrapping_add(sums.1);
        sums.1 = sums.1.wrapping_add(word(&eight[4..])).wrapping_add(sums.0);
    }
    sums
}
