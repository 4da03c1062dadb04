SELECT DISTINCT level FROM region WHERE status IN ('current', 'other-level') ORDER BY level;
