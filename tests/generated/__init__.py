"""Plans made at random, together with what was written where: for tests, benchmarks and the long run."""
