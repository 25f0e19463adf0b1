//! The meeting place on Windows: a named pipe, which others may not write to. It goes when its window ends, however it ends.

use super::super::folders::Folders;
use super::{Meeting, name};
use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{GenericNamespaced, Listener, ListenerOptions, Name, Stream};
use std::io;

pub(super) struct Pipe(Listener);

impl Meeting for Pipe {
    type Stream = Stream;

    fn open(folders: &Folders) -> Option<Self> {
        let options = ListenerOptions::new().name(pipe(folders).ok()?);
        options.create_sync().ok().map(Self)
    }

    fn accept(&mut self) -> io::Result<Stream> {
        self.0.accept()
    }

    fn connect(folders: &Folders) -> io::Result<Stream> {
        Stream::connect(pipe(folders)?)
    }
}

fn pipe(folders: &Folders) -> io::Result<Name<'static>> {
    name(folders).to_ns_name::<GenericNamespaced>()
}
