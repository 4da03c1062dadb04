-- Not-a-number and infinity are no figures. Not-a-number counts as larger than all others.
SELECT series, smallest, largest FROM cells_of_series WHERE isinf(smallest) OR isnan(smallest) OR isinf(largest) OR isnan(largest)
