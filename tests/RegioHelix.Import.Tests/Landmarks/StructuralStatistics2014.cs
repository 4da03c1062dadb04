using System.Globalization;
using System.IO.Compression;
using RegioHelix.Testing;

namespace RegioHelix.Import.Tests.Landmarks;

/// <summary>The published table that the landmarks were typed from, as the shared data hold it; and how much its gaps can hide.</summary>
internal sealed class StructuralStatistics2014
{
    /// <summary>
    /// Manufacturing of Ireland and Malta is published at no level, so no total bounds it. Irish manufacturing is some 200,000 persons
    /// in 24 divisions; no division but food comes near this.
    /// </summary>
    public const double IrelandAndMalta = 60_000;

    private readonly Dictionary<(string Region, string Activity), double> cells = [];
    private readonly HashSet<string> geos = [];
    private readonly string[] sections;

    public StructuralStatistics2014()
    {
        var divisions = new SortedSet<string>(StringComparer.Ordinal);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Requires.Shared("data/sbs/sbs_r_nuts06_r2_V16110_2014.csv.gz")), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(';');
            geos.Add(fields[1]);
            if (fields[0].Length == 3)
                divisions.Add(fields[0]);
            if (double.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                cells[(fields[1], fields[0])] = value;
        }
        Divisions = [.. divisions];
        sections = [.. Divisions.Select(division => division[..1]).Distinct()];
        Regions = [.. geos.Where(geo => geo.Length == 4 && !geo.StartsWith("NO", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public string[] Divisions { get; }

    public string[] Regions { get; }

    public double? Find(string region, string activity) => cells.TryGetValue((region, activity), out var value) ? value : null;

    public double Total() => Divisions.Sum(ActivityTotal);

    public double RegionTotal(string region) => Divisions.Sum(division => Find(region, division) ?? 0);

    public int DivisionsMissing(string region) => Divisions.Count(division => Find(region, division) is null);

    public double ActivityTotal(string activity) => Regions.Sum(region => Find(region, activity) ?? 0);

    public int RegionsPublished(string activity) => Regions.Count(region => Find(region, activity) is not null);

    /// <summary>Of an activity, or of TOTAL: regions with a figure.</summary>
    public int RegionsWithAnyDivision() => Regions.Count(region => DivisionsMissing(region) < Divisions.Length);

    /// <summary>The quotient if every gap of the region and of the activity took all the room that published totals leave it.</summary>
    public double LowestQuotient(string region, string activity)
    {
        var regionRoom = sections.Sum(section => SectionRoom(region, section));
        var activityRoom = Countries().Sum(country => CountryRoom(country, activity));
        return Find(region, activity)!.Value / (RegionTotal(region) + regionRoom)
            / ((ActivityTotal(activity) + activityRoom) / (Total() + activityRoom + regionRoom));
    }

    private IEnumerable<string> Countries() => geos.Where(geo => geo.Length == 2 && geo != "NO");

    private IEnumerable<string> RegionsOf(string country) => Regions.Where(region => region.StartsWith(country, StringComparison.Ordinal));

    private IEnumerable<string> DivisionsOf(string section) => Divisions.Where(division => division.StartsWith(section, StringComparison.Ordinal));

    private double Published(string region, string section) => DivisionsOf(section).Sum(division => Find(region, division) ?? 0);

    // What a section's missing divisions of a region can be together: the smaller of what the section's total leaves and what the country's rows leave.
    private double SectionRoom(string region, string section)
    {
        var missing = DivisionsOf(section).Where(division => Find(region, division) is null).ToArray();
        if (missing.Length == 0)
            return 0;
        var bySection = FindSectionTotal(region, section) - Published(region, section);
        var byDivision = missing.Select(division => FindCellRoom(region, division)).Aggregate((double?)0, (sum, room) => sum + room);
        return Math.Max(0, Smaller(bySection, byDivision) ?? throw new InvalidOperationException($"nothing bounds {section} in {region}"));
    }

    private double CountryRoom(string country, string activity)
    {
        var missing = RegionsOf(country).Where(region => Find(region, activity) is null).ToArray();
        if (missing.Length == 0)
            return 0;
        var byCountry = FindCountryDivision(country, activity) - RegionsOf(country).Sum(region => Find(region, activity) ?? 0);
        var byRegion = missing.Select(region => FindCellRoom(region, activity)).Aggregate((double?)0, (sum, room) => sum + room);
        return Math.Max(0, Smaller(byCountry, byRegion) ?? IrelandAndMalta / 2);
    }

    private double? FindCellRoom(string region, string division)
    {
        var country = region[..2];
        var byCountry = FindCountryDivision(country, division) - RegionsOf(country).Sum(other => Find(other, division) ?? 0);
        var bySection = FindSectionTotal(region, division[..1]) - Published(region, division[..1]);
        return Smaller(byCountry, bySection) is { } room ? Math.Max(0, room) : null;
    }

    private double? FindCountryDivision(string country, string division) =>
        Find(country, division) ?? Find(country, division[..1]) - Published(country, division[..1]);

    private double? FindSectionTotal(string region, string section)
    {
        var country = region[..2];
        return Find(region, section)
            ?? Find(country, section) - RegionsOf(country).Where(other => other != region).Sum(other => Find(other, section) ?? Published(other, section));
    }

    private static double? Smaller(double? one, double? other) =>
        one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
