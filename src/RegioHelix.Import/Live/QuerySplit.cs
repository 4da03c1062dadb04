namespace RegioHelix.Import.Live;

/// <summary>
/// Splits a query that is too big in two that together ask the same: by period first (the parts then stay the same when a year is added),
/// then by level of region, by activity, by indicator, and at last by whichever dimension has the most codes.
/// </summary>
internal static class QuerySplit
{
    // Eurostat's oldest series begin in the 1960s; an earlier bound only costs an empty part.
    private const int EarliestYear = 1960;

    /// <summary>The two halves, to be asked in this order; null where nothing is left to be split.</summary>
    /// <param name="query">The query.</param>
    /// <param name="structure">The dataset's dimensions and codes.</param>
    /// <param name="thisYear">The present year, the last one where the dataset does not tell its own.</param>
    public static (EurostatQuery First, EurostatQuery Second)? Halve(EurostatQuery query, DatasetStructure structure, int thisYear)
        => ByPeriod(query, structure, thisYear) ?? ByLevel(query, structure) ?? ByCodes(query, structure);

    private static (EurostatQuery, EurostatQuery)? ByPeriod(EurostatQuery query, DatasetStructure structure, int thisYear)
    {
        var first = Math.Max(query.Since ?? EarliestYear, structure.Years?.First ?? EarliestYear);
        var last = Math.Min(query.Until ?? thisYear, structure.Years?.Last ?? thisYear);
        if (last <= first)
            return null;
        var middle = first + (last - first) / 2;
        return (query with { Until = middle }, query with { Since = middle + 1 });
    }

    private static (EurostatQuery, EurostatQuery)? ByLevel(EurostatQuery query, DatasetStructure structure)
    {
        if (structure.Find(DatasetStructure.Geo) is not { } geo)
            return null;
        var levels = QueryCodes.Covered(query, geo, structure).Select(GeoLevels.Of).Distinct().Order().ToList();
        if (levels.Count < 2)
            return null;
        var half = levels.Count / 2;
        return (query with { Levels = levels[..half] }, query with { Levels = levels[half..] });
    }

    private static (EurostatQuery, EurostatQuery)? ByCodes(EurostatQuery query, DatasetStructure structure)
    {
        var widest = structure.Dimensions
            .Select(dimension => (Name: dimension, Codes: QueryCodes.Covered(query, dimension, structure)))
            .Where(dimension => dimension.Codes.Count > 1)
            .OrderBy(dimension => Rank(dimension.Name))
            .ThenByDescending(dimension => dimension.Codes.Count)
            .Select(dimension => ((string Name, IReadOnlyList<string> Codes)?)dimension)
            .FirstOrDefault();
        if (widest is not { } found)
            return null;
        var half = found.Codes.Count / 2;
        return (With(query, found.Name, found.Codes.Take(half)), With(query, found.Name, found.Codes.Skip(half)));
    }

    private static int Rank(string dimension)
        => dimension.StartsWith("nace", StringComparison.OrdinalIgnoreCase) ? 0 : dimension.StartsWith("indic", StringComparison.OrdinalIgnoreCase) ? 1 : 2;

    private static EurostatQuery With(EurostatQuery query, string dimension, IEnumerable<string> codes) => query with
    {
        Filters = new Dictionary<string, IReadOnlyList<string>>(query.Filters, StringComparer.OrdinalIgnoreCase) { [dimension] = codes.ToList() },
        // Once the codes of regions are written down, their levels say nothing more.
        Levels = QueryCodes.IsGeo(dimension) ? [] : query.Levels,
    };
}
