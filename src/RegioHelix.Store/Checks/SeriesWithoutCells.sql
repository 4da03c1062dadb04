-- A series that nothing was read for.
SELECT s.id FROM series s WHERE NOT EXISTS (SELECT 1 FROM cells_of_series c WHERE c.series = s.id)
