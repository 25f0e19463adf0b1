//! The file of articles: as they are, packed in chunks that are unpacked one by one (dictzip, a kind of gzip), or packed as a whole.
//!
//! After `man dictzip` and RFC 1952: chunks are listed in the field "RA" of the header. Only what is asked for is read.

use flate2::read::MultiGzDecoder;
use flate2::{Decompress, FlushDecompress};
use std::fmt;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Bytes of a packed file in which its header lies: the list of chunks has no more than 65,535.
const LONGEST_HEADER: u64 = 128 * 1024;
/// Chunks that one article may be spread over.
const MOST_CHUNKS: usize = 1024;
/// Bytes that are unpacked to reach an article in a file that is packed as a whole.
const FARTHEST: u64 = 256 << 20;

/// A file that is read here and there.
pub trait Seekable: Read + Seek + Send {}
impl<T: Read + Seek + Send> Seekable for T {}

/// The articles of a dictionary.
pub(super) struct Articles {
    file: Box<dyn Seekable>,
    packing: Packing,
}

/// How articles are stored.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Packing {
    Plain,
    /// In chunks, each unpacked so long; where each begins in the file, and the end of the last.
    Chunks {
        len: usize,
        starts: Vec<u64>,
    },
    /// As one: what stands before an article must be unpacked too.
    Whole,
}

impl fmt::Debug for Articles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Articles").field(&self.packing).finish()
    }
}

impl Articles {
    /// Looks how the articles are stored; none where the file cannot be read.
    pub(super) fn open(mut file: Box<dyn Seekable>) -> Option<Self> {
        let mut head = Vec::new();
        (&mut file)
            .take(LONGEST_HEADER)
            .read_to_end(&mut head)
            .ok()?;
        let packing = match head[..] {
            [0x1f, 0x8b, 8, ..] => chunks(&head).unwrap_or(Packing::Whole),
            _ => Packing::Plain,
        };
        Some(Self { file, packing })
    }

    /// So many bytes from a place on; fewer at the end. None where they cannot be read.
    pub(super) fn read(&mut self, place: u64, len: usize) -> Option<Vec<u8>> {
        match &self.packing {
            Packing::Plain => read_at(&mut *self.file, place, len).ok(),
            Packing::Whole => from_whole(&mut *self.file, place, len).ok(),
            Packing::Chunks { len: chunk, starts } => {
                let first = usize::try_from(place / *chunk as u64).ok()?;
                let skipped = (place % *chunk as u64) as usize;
                let mut bytes = Vec::new();
                for bounds in starts.windows(2).skip(first).take(MOST_CHUNKS) {
                    let packed_len = (bounds[1] - bounds[0]) as usize;
                    let packed = read_at(&mut *self.file, bounds[0], packed_len).ok()?;
                    bytes.extend(unpacked(&packed, *chunk)?);
                    if bytes.len() >= skipped.saturating_add(len) {
                        break;
                    }
                }
                let bytes = bytes.get(skipped..)?;
                Some(bytes[..bytes.len().min(len)].to_vec())
            }
        }
    }
}

fn read_at(file: &mut dyn Seekable, place: u64, len: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(place))?;
    file.take(len as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn from_whole(file: &mut dyn Seekable, place: u64, len: usize) -> io::Result<Vec<u8>> {
    if place > FARTHEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    file.seek(SeekFrom::Start(0))?;
    let mut all = MultiGzDecoder::new(BufReader::new(file));
    io::copy(&mut (&mut all).take(place), &mut io::sink())?;
    let mut bytes = Vec::new();
    all.take(len as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The chunks that the header of a packed file lists; none where it lists none.
fn chunks(head: &[u8]) -> Option<Packing> {
    let flags = *head.get(3)?;
    let short = |at: usize| -> Option<usize> {
        let bytes = head.get(at..at + 2)?;
        Some(usize::from(u16::from_le_bytes([bytes[0], bytes[1]])))
    };
    if flags & 4 == 0 {
        return None;
    }
    let extra_end = 12 + short(10)?;
    let mut at = 12;
    while head.get(at..at + 2)? != b"RA" {
        at += 4 + short(at + 2)?;
        if at >= extra_end {
            return None;
        }
    }
    let (len, count) = (short(at + 6)?, short(at + 8)?);
    let sizes: Option<Vec<usize>> = (0..count).map(|chunk| short(at + 10 + 2 * chunk)).collect();
    let mut data = extra_end;
    // The name of the file, and a comment.
    for flag in [8, 16] {
        if flags & flag != 0 {
            data += head.get(data..)?.iter().position(|&byte| byte == 0)? + 1;
        }
    }
    if flags & 2 != 0 {
        data += 2;
    }
    let mut starts = vec![data as u64];
    starts.extend(sizes?.into_iter().scan(data as u64, |end, size| {
        *end += size as u64;
        Some(*end)
    }));
    (len > 0 && starts.len() > 1).then_some(Packing::Chunks { len, starts })
}

/// One chunk, unpacked, and never longer than `len`.
fn unpacked(packed: &[u8], len: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(len);
    Decompress::new(false)
        .decompress_vec(packed, &mut bytes, FlushDecompress::Sync)
        .ok()?;
    bytes.truncate(len);
    Some(bytes)
}
