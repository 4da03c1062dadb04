-- A chunk of records on its way into a Parquet file. Region and activity are the numbers of codes, weight is in millionths.
CREATE OR REPLACE TEMP TABLE chunk (
  key_high UBIGINT NOT NULL, key_low UBIGINT NOT NULL, entity VARCHAR NOT NULL,
  region UBIGINT NOT NULL, activity UBIGINT NOT NULL, year SMALLINT NOT NULL, weight BIGINT NOT NULL
);
