DELETE FROM job WHERE ended_at < $before;
