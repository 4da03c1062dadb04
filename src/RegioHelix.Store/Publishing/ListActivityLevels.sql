SELECT DISTINCT level FROM activity ORDER BY level;
