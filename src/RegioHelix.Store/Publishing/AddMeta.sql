INSERT INTO meta VALUES ($name, $json);
