SELECT * FROM job ORDER BY number DESC LIMIT @most;
