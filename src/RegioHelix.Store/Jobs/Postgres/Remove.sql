DELETE FROM job WHERE id = @id AND state NOT IN ('queued', 'running');
