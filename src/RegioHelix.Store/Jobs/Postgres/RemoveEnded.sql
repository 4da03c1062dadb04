DELETE FROM job WHERE ended_at < @before AND (@kept = '' OR left(kind, length(@kept)) <> @kept);
