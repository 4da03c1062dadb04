using RegioHelix.Analytics.Maps;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Maps;

/// <summary>A region's circle on the bubble map.</summary>
/// <param name="Row">The region's row in the table.</param>
/// <param name="X">Metres east.</param>
/// <param name="Y">Metres north.</param>
/// <param name="Radius">Metres.</param>
internal sealed record Bubble(int Row, double X, double Y, double Radius);

/// <summary>Lays out the circles of one activity: area by jobs, near where the region is, without overlap.</summary>
internal static class BubbleLayout
{
    // The circles together cover about this much land: enough to read, little enough to stay near home.
    private const double SquareMetres = 1.1e12;

    // A region without jobs in the activity is still there.
    private const double SmallestRadius = 14_000;

    // Overseas regions lie oceans away; as Eurostat's maps do, they get a column of their own west of Portugal.
    private const double FarWest = -13;
    private const double FarSouth = 33;

    public static IReadOnlyList<Bubble> From(SpecialisationTable table, int column)
    {
        var rows = Enumerable.Range(0, table.Cells.Regions.Count).Where(row => RegionCatalogue.Find(table.Cells.Regions[row]) is not null).ToList();
        var positions = Positions([.. rows.Select(row => RegionCatalogue.Find(table.Cells.Regions[row])!)]);
        var jobs = rows.Select(row => table.Cells[row, column].Value ?? 0).ToList();
        var all = jobs.Sum();
        var radii = jobs.Select(value => all > 0 ? Math.Max(SmallestRadius, Math.Sqrt(value / all * SquareMetres / Math.PI)) : SmallestRadius).ToList();
        var circles = DorlingLayout.From(positions, radii);
        return [.. rows.Select((row, at) => new Bubble(row, circles[at].X, circles[at].Y, circles[at].Radius))];
    }

    private static IReadOnlyList<PlanePoint> Positions(IReadOnlyList<RegionReference> regions)
    {
        var overseas = regions.Where(IsFar).Select(region => region.Code).ToList();
        return [.. regions.Select(region => IsFar(region) ? Inset(overseas.IndexOf(region.Code)) : LambertAzimuthalEqualArea.Project(region.Latitude, region.Longitude))];
    }

    private static bool IsFar(RegionReference region) => region.Longitude < FarWest && region.Latitude < 60 || region.Latitude < FarSouth || region.Longitude > 48;

    private static PlanePoint Inset(int place) => new(2_350_000, 3_300_000 - (place * 160_000));
}
