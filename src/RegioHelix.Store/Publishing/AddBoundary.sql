INSERT INTO boundary VALUES ($version, $level, $geojson);
