SELECT id, nuts_version, code, level, status FROM region;
