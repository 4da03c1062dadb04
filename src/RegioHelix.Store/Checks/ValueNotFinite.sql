-- Not-a-number and infinity are no figures.
SELECT series, year, value FROM cell WHERE isnan(value) OR isinf(value)
