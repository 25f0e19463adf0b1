//! Orthant-wise limited-memory quasi-Newton descent (Andrew and Gao 2007): minimises a smooth loss plus a multiple of the sum of
//! the absolute weights, which leaves most weights at nothing.

use std::collections::VecDeque;

/// How the weights are held down, and when to stop.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Price of a weight's absolute value, and of half its square.
    pub absolute: f64,
    pub square: f64,
    pub steps: usize,
}

const MEMORY: usize = 7;

/// Minimises; the absolute values of the first `free` weights cost nothing; `loss` adds the gradient of the smooth part to its second argument.
pub fn minimise(
    size: usize,
    free: usize,
    settings: Settings,
    mut loss: impl FnMut(&[f64], &mut [f64]) -> f64,
) -> Vec<f64> {
    let mut evaluate = |weights: &[f64]| {
        let mut gradient: Vec<f64> = weights
            .iter()
            .map(|weight| settings.square * weight)
            .collect();
        let square: f64 = weights
            .iter()
            .map(|weight| settings.square * weight * weight / 2.0)
            .sum();
        let held = square
            + weights[free..]
                .iter()
                .map(|weight| settings.absolute * weight.abs())
                .sum::<f64>();
        (loss(weights, &mut gradient) + held, gradient)
    };
    let mut weights = vec![0.0; size];
    let (mut value, mut gradient) = evaluate(&weights);
    let mut memory: VecDeque<(Vec<f64>, Vec<f64>, f64)> = VecDeque::new();
    for number in 0..settings.steps {
        let steepest = pseudo_gradient(&weights, &gradient, free, settings.absolute);
        let mut direction = bent(&steepest, &memory);
        direction
            .iter_mut()
            .zip(&steepest)
            .filter(|(way, steep)| **way * **steep >= 0.0)
            .for_each(|(way, _)| *way = 0.0);
        let slope = dot(&direction, &steepest);
        if slope >= -1e-9 {
            break;
        }
        let mut length = if number == 0 {
            1.0 / dot(&steepest, &steepest).sqrt()
        } else {
            1.0
        };
        let taken = loop {
            let next = moved(&weights, &steepest, &direction, length);
            let (next_value, next_gradient) = evaluate(&next);
            let gained: f64 = next
                .iter()
                .zip(&weights)
                .zip(&steepest)
                .map(|((next, own), steep)| steep * (next - own))
                .sum();
            if next_value <= value + 1e-4 * gained {
                break Some((next, next_value, next_gradient));
            }
            length /= 2.0;
            if length < 1e-10 {
                break None;
            }
        };
        let Some((next, next_value, next_gradient)) = taken else {
            break;
        };
        let change: Vec<f64> = next
            .iter()
            .zip(&weights)
            .map(|(next, own)| next - own)
            .collect();
        let turn: Vec<f64> = next_gradient
            .iter()
            .zip(&gradient)
            .map(|(next, own)| next - own)
            .collect();
        let product = dot(&change, &turn);
        if product > 1e-10 {
            memory.push_back((change, turn, 1.0 / product));
            if memory.len() > MEMORY {
                memory.pop_front();
            }
        }
        let settled = (value - next_value) / value.abs().max(1.0) < 1e-5;
        (weights, value, gradient) = (next, next_value, next_gradient);
        if settled {
            break;
        }
    }
    weights
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The gradient with the price of absolute values; nothing where a weight of nothing had better stay.
fn pseudo_gradient(weights: &[f64], gradient: &[f64], free: usize, price: f64) -> Vec<f64> {
    let one = |(at, (&weight, &slope)): (usize, (&f64, &f64))| {
        let price = if at < free { 0.0 } else { price };
        if weight != 0.0 {
            slope + price * weight.signum()
        } else if slope < -price {
            slope + price
        } else if slope > price {
            slope - price
        } else {
            0.0
        }
    };
    weights.iter().zip(gradient).enumerate().map(one).collect()
}

/// The direction that the curvature met so far makes of steepest descent.
fn bent(steepest: &[f64], memory: &VecDeque<(Vec<f64>, Vec<f64>, f64)>) -> Vec<f64> {
    let mut way: Vec<f64> = steepest.iter().map(|slope| -slope).collect();
    let mut shares = Vec::new();
    for (change, turn, inverse) in memory.iter().rev() {
        let share = inverse * dot(change, &way);
        way.iter_mut()
            .zip(turn)
            .for_each(|(way, turn)| *way -= share * turn);
        shares.push(share);
    }
    if let Some((_, turn, inverse)) = memory.back() {
        let scale = 1.0 / (inverse * dot(turn, turn));
        way.iter_mut().for_each(|way| *way *= scale);
    }
    for ((change, turn, inverse), share) in memory.iter().zip(shares.into_iter().rev()) {
        let other = inverse * dot(turn, &way);
        way.iter_mut()
            .zip(change)
            .for_each(|(way, change)| *way += (share - other) * change);
    }
    way
}

/// A step that lets no weight change its sign.
fn moved(weights: &[f64], steepest: &[f64], direction: &[f64], length: f64) -> Vec<f64> {
    let one = |((&weight, &steep), &way): ((&f64, &f64), &f64)| {
        let next = weight + length * way;
        let orthant = if weight != 0.0 { weight } else { -steep };
        if next * orthant < 0.0 { 0.0 } else { next }
    };
    weights
        .iter()
        .zip(steepest)
        .zip(direction)
        .map(one)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_point_is_found_and_what_is_not_worth_its_price_is_nothing() {
        // Half of (w − target)², whose answer with a price of 1 is the target moved one towards nothing.
        let targets = [5.0, -3.0, 0.5];
        let settings = Settings {
            absolute: 1.0,
            square: 0.0,
            steps: 100,
        };
        let found = minimise(3, 0, settings, |weights, gradient| {
            let off = |at: usize| weights[at] - targets[at];
            (0..3).for_each(|at| gradient[at] += off(at));
            (0..3).map(|at| off(at) * off(at) / 2.0).sum()
        });
        assert!(
            (found[0] - 4.0).abs() < 1e-2 && (found[1] + 2.0).abs() < 1e-2,
            "{found:?}"
        );
        assert_eq!(found[2], 0.0);
    }
}
