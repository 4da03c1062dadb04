namespace RegioHelix.Import.Live;

/// <summary>The codes that a query asks of a dimension.</summary>
internal static class QueryCodes
{
    /// <summary>The codes that have to be written down; empty where the dimension is not narrowed.</summary>
    public static IReadOnlyList<string> Wanted(EurostatQuery query, string dimension, DatasetStructure structure)
    {
        if (!IsGeo(dimension) || query.Levels.Count == 0)
            return query.Filters.TryGetValue(dimension, out var codes) ? codes : [];
        return Covered(query, dimension, structure);
    }

    /// <summary>All codes that the query covers of a dimension; empty where the dataset's codes are not known.</summary>
    public static IReadOnlyList<string> Covered(EurostatQuery query, string dimension, DatasetStructure structure)
    {
        var codes = query.Filters.TryGetValue(dimension, out var filter) ? filter : structure.CodesOf(dimension);
        return IsGeo(dimension) && query.Levels.Count > 0 ? codes.Where(code => query.Levels.Contains(GeoLevels.Of(code))).ToList() : codes;
    }

    /// <summary>True for the geographical dimension.</summary>
    public static bool IsGeo(string dimension) => dimension.Equals(DatasetStructure.Geo, StringComparison.OrdinalIgnoreCase);
}
