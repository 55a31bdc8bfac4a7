/**
 * Probability that Student's t with whole degrees of freedom lies within ±√ν·tan θ: the finite series of Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 */
function centralProbability(angle: number, degrees: number): number {
  const cosine = Math.cos(angle);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let total = degrees === 1 ? 0 : term;
  for (let factor = isOdd ? 2 : 1; factor <= degrees - 3; factor += 2) {
    term *= (factor / (factor + 1)) * cosine ** 2;
    total += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * total) : Math.sin(angle) * total;
}

/**
 * Quantile of Student's t, by halving the angle of the exact series.
 *
 * @param probability between 0.5 and 1, both excluded
 * @param degrees whole degrees of freedom, at least 1
 * @throws RangeError outside these
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (!(probability > 0.5 && probability < 1 && Number.isInteger(degrees) && degrees >= 1))
    throw new RangeError('probability or degrees of freedom');
  let [low, high] = [0, Math.PI / 2];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return Math.sqrt(degrees) * Math.tan(middle);
    if (centralProbability(middle, degrees) < 2 * probability - 1) low = middle;
    else high = middle;
  }
}
