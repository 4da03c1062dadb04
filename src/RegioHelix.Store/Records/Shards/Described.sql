-- The columns of a dataset's tables, for comparing shards.
SELECT table, name, type FROM system.columns WHERE database = currentDatabase() AND table IN ({record_name}, {piece_name}, {file_name}, {vintage_name}) ORDER BY table, name FORMAT TabSeparated
