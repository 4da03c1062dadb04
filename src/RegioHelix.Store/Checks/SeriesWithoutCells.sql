-- A series that nothing was read for.
SELECT s.id FROM series s WHERE s.id NOT IN (SELECT DISTINCT series FROM cell)
