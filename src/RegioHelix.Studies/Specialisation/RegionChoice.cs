using RegioHelix.Store.Observations;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Finds the table and the row that answer for a region's code.</summary>
internal static class RegionChoice
{
    /// <summary>Chooses the table and gives the region's row in it.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="search">For suggestions.</param>
    /// <param name="region">A NUTS code, a superseded one is answered with its successor; or a territory, as <c>territory:vanguard-2016</c>.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown region, a year that is not loaded, no data.</exception>
    public static (SpecialisationTable Table, int Row, RegionIdentity Identity) Choose(SpecialisationTables tables, SearchStudy search, string region, StudySettings settings)
    {
        if (Territory.FindSlug(region) is { } territory)
            return TerritoryChoice.Choose(tables, territory, settings);
        region = region.ToUpperInvariant();
        var choice = TableChooser.Choose(tables.Store, settings, state => Answers(region, state));
        var code = CodeFor(search, region, choice);
        var table = tables.Get(choice);
        var row = table.Cells.FindRegion(code);
        return row >= 0
            ? (table, row, RegionNames.Identify(code, choice.State.NutsVersion, code == region ? null : region) with { OtherSuccessors = Others(region, code, table) })
            : throw NotLoaded(code, choice);
    }

    // What was divided is answered by the region that took most of it; the others are offered beside it.
    private static RegionIdentity[]? Others(string asked, string answered, SpecialisationTable table)
    {
        var version = table.Choice.State.NutsVersion;
        RegionIdentity[] others = [.. from code in RegionCatalogue.ListSuccessorsIn(asked, version) where code != answered && table.Cells.FindRegion(code) >= 0 select RegionNames.Identify(code, version)];
        return others.Length == 0 ? null : others;
    }

    private static bool Answers(string region, DatasetState state) => RegionCatalogue.FindIn(region, state.NutsVersion) is not null;

    // A code that is not in force in the dataset's version is answered with the one that is.
    private static string CodeFor(SearchStudy search, string region, TableChoice choice)
    {
        var code = RegionCatalogue.FindIn(region, choice.State.NutsVersion);
        if (code is not null)
            return code;
        if (RegionCatalogue.Find(region) is not null || RegionChanges.Find(region) is not null)
            throw NotLoaded(region, choice);
        if (RegionCatalogue.Classify(region, choice.State.NutsVersion) == RegionCodeStatus.OtherLevel)
            throw new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("RegionLevel", _ => [region]), Inside(search, region));
        var suggestions = search.Find(region, "region", 5);
        throw new StudyRefusedException(
            RefusalReason.Unknown,
            suggestions.Count == 0
                ? Sentences.Fill("UnknownRegion", _ => [region])
                : Sentences.Fill("UnknownRegionHint", culture => [region, $"{suggestions[0].Name.In(culture)} ({suggestions[0].Code})"]),
            suggestions);
    }

    private static IReadOnlyList<SearchHit> Inside(SearchStudy search, string region) =>
        [.. RegionCatalogue.All.Where(inner => inner.Code.StartsWith(region.Length > 4 ? region[..4] : region, StringComparison.Ordinal)).Take(12).SelectMany(inner => search.Find(inner.Code, "region", 1))];

    private static StudyRefusedException NotLoaded(string code, TableChoice choice) => new(
        RefusalReason.NotLoaded,
        Sentences.Fill("RegionNotLoaded", culture => [RegionNames.Identify(code, choice.State.NutsVersion).Name.In(culture), code, choice.Dataset]));
}
