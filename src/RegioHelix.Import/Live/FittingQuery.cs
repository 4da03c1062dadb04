using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>Fits a query to what the dataset has: the service refuses a whole query for one code that is not in the dataset.</summary>
internal static class FittingQuery
{
    /// <summary>The query with the dataset's own names and codes; what was left out goes to the notes.</summary>
    public static EurostatQuery Of(EurostatQuery query, DatasetStructure structure, List<string> notes)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (dimension, wanted) in query.Filters)
        {
            if (structure.Find(dimension) is { } name)
                filters[name] = CodesThere(query.Dataset, name, wanted, structure.CodesOf(name), notes);
            else
                notes.Add($"{query.Dataset} has no dimension {dimension} now; {dimension}={string.Join('+', wanted)} was left out");
        }

        return query with { Filters = filters, Levels = LevelsThere(query, structure, notes) };
    }

    private static IReadOnlyList<string> CodesThere(string dataset, string dimension, IReadOnlyList<string> wanted, IReadOnlyList<string> known, List<string> notes)
    {
        if (known.Count == 0)
            return wanted;
        var there = wanted.Where(known.Contains).ToList();
        var absent = wanted.Except(there).ToList();
        if (there.Count == 0)
        {
            throw SourceProblem.Of(dataset, "unknown-code", $"{dimension}={string.Join('+', wanted)}",
                Phrase.Of($"the dataset has no such code now; its codes of {dimension} are {string.Join(", ", known.Take(12))}{(known.Count > 12 ? ", …" : "")}"));
        }

        if (absent.Count > 0)
            notes.Add($"{dataset} has no {dimension}={string.Join('+', absent)} now; it was left out");
        return there;
    }

    private static IReadOnlyList<GeoLevel> LevelsThere(EurostatQuery query, DatasetStructure structure, List<string> notes)
    {
        if (query.Levels.Count == 0)
            return [];
        var codes = structure.Find(DatasetStructure.Geo) is { } geo ? structure.CodesOf(geo) : [];
        // The statistics service knows levels itself; the SDMX service has to be given the codes.
        if (codes.Count == 0 && query.Format == DownloadFormat.JsonStat)
            return query.Levels;
        var levels = codes.Select(GeoLevels.Of).ToHashSet();
        var there = query.Levels.Where(levels.Contains).ToList();
        if (there.Count == 0)
            notes.Add($"the levels of regions in {query.Dataset} could not be told apart; all of them were asked for");
        return there;
    }
}
