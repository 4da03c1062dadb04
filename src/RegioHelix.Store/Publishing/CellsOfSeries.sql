-- The large table, gone through once for all the checks and counts that need more than its extremes. A window is 63 years from the first
-- one, so that its years fit the bits of one number; few tables have a second window.
CREATE TEMP TABLE cells_of_series AS
SELECT series,
       (year - (SELECT min(year) FROM cell)) // 63 AS year_window,
       count(*) AS cells,
       count(value) AS published,
       bit_or(1::BIGINT << ((year - (SELECT min(year) FROM cell)) % 63)) AS years,
       min(value) AS smallest,
       max(value) AS largest
FROM cell
GROUP BY series, year_window;
