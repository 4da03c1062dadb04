-- One vintage. Codes stand once in small tables, so that a cell is four numbers; the view gives the key table of the design.
-- No indexes and no constraints: the file is written once, Checks/*.sql look at the whole of it before it counts.
CREATE TABLE meta (name VARCHAR NOT NULL, json VARCHAR NOT NULL);
CREATE TABLE region (id INTEGER NOT NULL, nuts_version SMALLINT NOT NULL, code VARCHAR NOT NULL, level TINYINT NOT NULL, status VARCHAR NOT NULL);
CREATE TABLE activity (id INTEGER NOT NULL, classification VARCHAR NOT NULL, code VARCHAR NOT NULL, level TINYINT NOT NULL, status VARCHAR NOT NULL);
CREATE TABLE measure (id INTEGER NOT NULL, indicator VARCHAR NOT NULL, unit VARCHAR NOT NULL, slice VARCHAR NOT NULL);
CREATE TABLE series (id INTEGER NOT NULL, region INTEGER NOT NULL, activity INTEGER NOT NULL, measure INTEGER NOT NULL);
CREATE TABLE cell (series INTEGER NOT NULL, year SMALLINT NOT NULL, value DOUBLE, flag INTEGER NOT NULL);
CREATE TABLE boundary (nuts_version SMALLINT NOT NULL, level TINYINT NOT NULL, geojson VARCHAR NOT NULL);

CREATE VIEW observation AS
SELECT (SELECT json ->> '$' FROM meta WHERE name = 'dataset') AS dataset,
       r.nuts_version, r.code AS nuts_code, a.classification, a.code AS activity_code,
       c.year, m.indicator, m.unit, m.slice, c.value, c.flag
FROM cell c
JOIN series s ON s.id = c.series
JOIN region r ON r.id = s.region
JOIN activity a ON a.id = s.activity
JOIN measure m ON m.id = s.measure;
