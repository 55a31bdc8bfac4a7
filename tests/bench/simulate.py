"""The same simulation as src/study/simulate.ts, in numpy, in blocks that fit the cache; prints seconds of processor time and the last year's quantiles."""

import sys
import time

import numpy

draws, years, clusters, correlation = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
rates = numpy.array([0.05, 0.1, 0.02, 0.08, 0.07])
logs = numpy.log1p(rates)
mean, deviation, count = logs.mean(), logs.std(ddof=1), len(rates)
block = 2048

start = time.process_time()
random = numpy.random.default_rng(1)
totals = numpy.empty((years, draws))
for first in range(0, draws, block):
    common = random.standard_normal((years, block))
    sums = numpy.zeros((years, block))
    for _ in range(clusters):
        chi = (random.standard_normal((count - 1, block)) ** 2).sum(axis=0)
        spread = deviation * numpy.sqrt((count - 1) / chi)
        centre = mean + spread * random.standard_normal(block) / numpy.sqrt(count)
        own = random.standard_normal((years, block))
        shock = numpy.sqrt(correlation) * common + numpy.sqrt(1 - correlation) * own
        base = numpy.log(random.uniform(950, 1050, block))
        sums += numpy.exp(base + numpy.cumsum(centre + spread * shock, axis=0))
    width = min(block, draws - first)
    totals[:, first : first + width] = sums[:, :width]
quantiles = numpy.quantile(totals, [0.1, 0.5, 0.9], axis=1)
print(time.process_time() - start, *quantiles[:, -1])
