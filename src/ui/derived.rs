//! Results kept with what they were made of: a frame in which nothing has changed counts, sorts and searches nothing.

use std::fmt;
use std::sync::Arc;

/// A result, and what it was made of; made again only where that has changed.
pub struct Derived<K, V>(Option<(K, Arc<V>)>);

impl<K, V> Default for Derived<K, V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: Clone, V> Clone for Derived<K, V> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<K: fmt::Debug, V> fmt::Debug for Derived<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Derived")
            .field(&self.0.as_ref().map(|(from, _)| from))
            .finish()
    }
}

impl<K: PartialEq, V> Derived<K, V> {
    /// The result for `from`; `make` is called only where the last one was made of something else.
    pub fn get(&mut self, from: K, make: impl FnOnce(&K) -> V) -> Arc<V> {
        if let Some((known, value)) = &self.0
            && *known == from
        {
            return Arc::clone(value);
        }
        let value = Arc::new(make(&from));
        self.0 = Some((from, Arc::clone(&value)));
        value
    }
}

/// A value that is compared by where it lies: two are equal if they are one. Holding it keeps its place from being used again.
#[derive(Debug)]
pub struct Same<T>(pub Arc<T>);

impl<T> Same<T> {
    pub fn of(value: &Arc<T>) -> Self {
        Self(Arc::clone(value))
    }
}

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self::of(&self.0)
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_not_changed_is_not_made_again() {
        let (mut kept, mut made) = (Derived::default(), 0);
        let text = Arc::new("words".to_owned());
        for _ in 0..3 {
            let length = kept.get((Same::of(&text), 1), |(text, more)| {
                made += 1;
                text.0.len() + more
            });
            assert_eq!(*length, 6);
        }
        assert_eq!(made, 1);
        let other = Arc::new("words".to_owned());
        kept.get((Same::of(&other), 1), |_| {
            made += 1;
            0
        });
        assert_eq!(made, 2);
    }
}
