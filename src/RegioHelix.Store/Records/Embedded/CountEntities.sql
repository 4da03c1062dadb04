SELECT count(*) FROM (SELECT DISTINCT key_high, key_low FROM present);
