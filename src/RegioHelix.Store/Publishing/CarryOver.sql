-- Takes over from the former vintage (attached as former) every cell of a (year, indicator, unit, slice) that the import does not bring.
CREATE TEMP TABLE replaced AS
SELECT DISTINCT f.id AS measure, c.year
FROM cell c
JOIN series s ON s.id = c.series
JOIN measure m ON m.id = s.measure
JOIN former.measure f ON f.indicator = m.indicator AND f.unit = m.unit AND f.slice = m.slice;

CREATE TEMP TABLE kept_series AS
SELECT DISTINCT s.id, s.region, s.activity, s.measure
FROM former.cell c
JOIN former.series s ON s.id = c.series
WHERE NOT EXISTS (SELECT 1 FROM replaced r WHERE r.measure = s.measure AND r.year = c.year);

INSERT INTO region
SELECT (SELECT coalesce(max(id), -1) FROM region) + row_number() OVER (ORDER BY f.id), f.nuts_version, f.code, f.level, f.status
FROM former.region f
WHERE f.id IN (SELECT region FROM kept_series)
  AND NOT EXISTS (SELECT 1 FROM region r WHERE r.nuts_version = f.nuts_version AND r.code = f.code);

INSERT INTO activity
SELECT (SELECT coalesce(max(id), -1) FROM activity) + row_number() OVER (ORDER BY f.id), f.classification, f.code, f.level, f.status
FROM former.activity f
WHERE f.id IN (SELECT activity FROM kept_series)
  AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.classification = f.classification AND a.code = f.code);

INSERT INTO measure
SELECT (SELECT coalesce(max(id), -1) FROM measure) + row_number() OVER (ORDER BY f.id), f.indicator, f.unit, f.slice
FROM former.measure f
WHERE f.id IN (SELECT measure FROM kept_series)
  AND NOT EXISTS (SELECT 1 FROM measure m WHERE m.indicator = f.indicator AND m.unit = f.unit AND m.slice = f.slice);

-- The same series under the numbers of this vintage; known is null where the import did not bring it.
CREATE TEMP TABLE kept AS
SELECT k.id AS former_id, r.id AS region, a.id AS activity, m.id AS measure, s.id AS known
FROM kept_series k
JOIN former.region fr ON fr.id = k.region
JOIN region r ON r.nuts_version = fr.nuts_version AND r.code = fr.code
JOIN former.activity fa ON fa.id = k.activity
JOIN activity a ON a.classification = fa.classification AND a.code = fa.code
JOIN former.measure fm ON fm.id = k.measure
JOIN measure m ON m.indicator = fm.indicator AND m.unit = fm.unit AND m.slice = fm.slice
LEFT JOIN series s ON s.region = r.id AND s.activity = a.id AND s.measure = m.id;

CREATE TEMP TABLE numbered AS
SELECT former_id, region, activity, measure, known IS NULL AS added,
       coalesce(known, (SELECT coalesce(max(id), -1) FROM series) + row_number() OVER (PARTITION BY known IS NULL ORDER BY former_id)) AS id
FROM kept;

INSERT INTO series
SELECT id, region, activity, measure FROM numbered WHERE added ORDER BY id;

INSERT INTO cell
SELECT n.id, c.year, c.value, c.flag
FROM former.cell c
JOIN former.series s ON s.id = c.series
JOIN numbered n ON n.former_id = c.series
WHERE NOT EXISTS (SELECT 1 FROM replaced r WHERE r.measure = s.measure AND r.year = c.year);

INSERT INTO boundary
SELECT f.nuts_version, f.level, f.geojson
FROM former.boundary f
WHERE NOT EXISTS (SELECT 1 FROM boundary b WHERE b.nuts_version = f.nuts_version AND b.level = f.level);

DROP TABLE replaced;
DROP TABLE kept_series;
DROP TABLE kept;
DROP TABLE numbered;
