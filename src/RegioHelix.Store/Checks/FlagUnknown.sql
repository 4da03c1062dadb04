-- A bit that stands for no flag.
SELECT series, year, flag FROM cell WHERE flag < 0 OR flag > 16383
