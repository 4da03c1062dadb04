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

/// <summary>Lays out the circles of one activity, or of all: area by jobs, near where the region is, without overlap.</summary>
internal static class BubbleLayout
{
    // Overseas regions lie oceans away; as Eurostat's maps do, they get a column of their own, west of Portugal.
    private const double InsetEast = 2_300_000;
    private const double InsetNorth = 3_250_000;
    private const double InsetStep = 190_000;

    // Circles a little larger than the ground that they stand on: the map reads at the width of a phone, and places stay where one looks for them.
    private static readonly DorlingSettings Size = new(Fill: 1.25, SmallestRadius: 0.12);

    public static IReadOnlyList<Bubble> From(SpecialisationTable table, int column) => From(table.Cells.Regions, row => Jobs(table, row, column));

    /// <summary>The circles of any regions.</summary>
    /// <param name="codes">NUTS codes.</param>
    /// <param name="jobs">Jobs by position; 0 for none.</param>
    public static IReadOnlyList<Bubble> From(IReadOnlyList<string> codes, Func<int, double> jobs)
    {
        var rows = Enumerable.Range(0, codes.Count).Where(row => RegionCatalogue.Find(codes[row]) is not null).ToList();
        var regions = rows.Select(row => RegionCatalogue.Find(codes[row])!).ToList();
        var overseas = regions.Where(IsOverseas).Select(region => region.Code).ToList();
        var places = regions.Select((region, at) => Place(region, overseas, jobs(rows[at]))).ToList();
        var circles = DorlingLayout.From(places, Size);
        return [.. rows.Select((row, at) => new Bubble(row, circles[at].X, circles[at].Y, circles[at].Radius))];
    }

    private static double Jobs(SpecialisationTable table, int row, int column)
    {
        if (column >= 0)
            return table.Cells[row, column].Value ?? 0;
        var sum = 0.0;
        foreach (var cell in table.Cells.Row(row))
            sum += cell.Value ?? 0;
        return sum;
    }

    private static DorlingPlace Place(RegionReference region, List<string> overseas, double jobs)
    {
        var position = IsOverseas(region)
            ? new PlanePoint(InsetEast, InsetNorth - (overseas.IndexOf(region.Code) * InsetStep))
            : LambertAzimuthalEqualArea.From(region.Latitude, region.Longitude);
        return new DorlingPlace(region.Code, position.X, position.Y, jobs);
    }

    // The Canaries, Madeira, the Azores and the French regions overseas; Iceland and Cyprus are near enough to be where they are.
    private static bool IsOverseas(RegionReference region) => region.Latitude < 34 || region.Longitude > 45 || (region.Longitude < -13 && region.Latitude < 60);
}
