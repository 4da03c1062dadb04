-- The tables of one dataset on one shard, in SQL that ClickHouse 18.16 and current releases share. Parts of the sort key that are the same for a
-- whole chunk take no room; bucket comes first, so that entities can be counted a bucket at a time, in bounded memory.
CREATE TABLE IF NOT EXISTS {record} (
  bucket UInt8, piece UInt64, key_high UInt64, key_low UInt64, entity String, region UInt64, activity UInt64, year Int16, weight Int64
) ENGINE = MergeTree PARTITION BY intDiv(year, 10) ORDER BY (bucket, piece, key_high, key_low);
-- A piece counts only where it stands here: what an insert left behind that was cut off is never read.
CREATE TABLE IF NOT EXISTS {piece} (
  load String, file UInt32, chunk UInt32, piece UInt64, rows UInt64, hash String
) ENGINE = MergeTree PARTITION BY tuple() ORDER BY (load, file, chunk);
CREATE TABLE IF NOT EXISTS {file} (
  load String, file UInt32, content String
) ENGINE = MergeTree PARTITION BY tuple() ORDER BY (load, file);
-- A vintage is published when every shard has it.
CREATE TABLE IF NOT EXISTS {vintage} (
  vintage String, shard UInt32, content String
) ENGINE = MergeTree PARTITION BY tuple() ORDER BY vintage;
