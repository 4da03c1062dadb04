-- Two sets of boundaries for one version and level.
SELECT nuts_version, level FROM boundary GROUP BY ALL HAVING count(*) > 1
