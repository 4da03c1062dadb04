using RegioHelix.Store.Observations;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Territories;

/// <summary>Where a territory lies among all loaded regions.</summary>
internal static class TerritoryPlaces
{
    /// <summary>The map.</summary>
    /// <param name="rows">The territory in the table.</param>
    /// <param name="whole">The table of all regions.</param>
    /// <param name="store">Where the boundaries are.</param>
    public static TerritoryMap From(TerritoryRows rows, SpecialisationTable whole, IObservationStore store)
    {
        var version = whole.Choice.State.NutsVersion;
        double[] jobs = [.. Enumerable.Range(0, whole.Cells.Regions.Count).Select(row => Jobs(whole, row))];
        return new TerritoryMap(
            Sentences.Fill("TerritoryMap", culture => [TerritoryChoice.Name(rows.Territory).In(culture), rows.Regions.Count, whole.Cells.Regions.Count]),
            [.. BubbleLayout.From(whole.Cells.Regions, row => jobs[row]).Select(bubble => Place(bubble, rows, whole.Cells.Regions[bubble.Row], jobs[bubble.Row], version))],
            store.FindBoundaries((int)version, 2) is null ? null : (int)version);
    }

    private static TerritoryPlace Place(Bubble bubble, TerritoryRows rows, string region, double jobs, Vocabulary.Regions.NutsVersion version) => new(
        RegionNames.Identify(region, version), bubble.X, bubble.Y, bubble.Radius, jobs,
        rows.Regions.Contains(region) ? rows.Members.FirstOrDefault(member => member.Regions.Contains(region))?.Member.Code ?? rows.Territory.Code : null);

    private static double Jobs(SpecialisationTable table, int row)
    {
        var sum = 0.0;
        foreach (var cell in table.Cells.Row(row))
            sum += cell.Value ?? 0;
        return sum;
    }
}
