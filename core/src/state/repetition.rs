//! What is said twice in a text: the original that stands for it.

/// For every position the position of its original, which is itself where it repeats nothing.
///
/// Chains are followed to their end. A circle, which the reader of plans refuses, ends where it was
/// entered.
pub(super) fn originals(same_as: &[Option<usize>]) -> Vec<usize> {
    let root = |start: usize| {
        let mut position = start;
        for _ in 0..same_as.len() {
            match same_as.get(position).copied().flatten() {
                Some(original) if original < same_as.len() => position = original,
                _ => return position,
            }
        }
        start
    };
    (0..same_as.len()).map(root).collect()
}

/// For every position the positions that share its progress; empty for a repetition.
pub(super) fn families(originals: &[usize]) -> Vec<Vec<usize>> {
    let mut families = vec![Vec::new(); originals.len()];
    for (position, original) in originals.iter().enumerate() {
        if let Some(family) = families.get_mut(*original) {
            family.push(position);
        }
    }
    families
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(same_as: &[Option<usize>], expect: &[usize]) {
        assert_eq!(originals(same_as), expect);
    }

    #[test]
    fn chains_end_at_their_original_and_circles_at_their_entrance() {
        check(&[], &[]);
        check(&[None, Some(0), Some(1), None], &[0, 0, 0, 3]);
        check(&[Some(2), None, Some(1)], &[1, 1, 1]);
        check(&[Some(1), Some(0), Some(9)], &[0, 1, 2]);
        assert_eq!(families(&[0, 0, 2]), [vec![0, 1], vec![], vec![2]]);
    }
}
