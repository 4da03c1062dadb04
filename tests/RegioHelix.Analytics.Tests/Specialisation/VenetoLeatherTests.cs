using System.Globalization;
using System.IO.Compression;
using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

/// <summary>The published business statistics of 2014, level 2 regions by divisions.</summary>
public sealed class VenetoLeatherTests
{
    [Fact]
    public void Veneto_has_nearly_six_times_its_share_of_leather()
    {
        var (divisions, _, _, _) = Read();
        Assert.Equal(282, divisions.Regions.Count);
        Assert.Equal(68, divisions.Activities.Count);
        Assert.Equal(5.784, LocationQuotient.From(divisions).Find("ITH3", "C15")!.Value.Value!.Value, 0.0005);
    }

    [Fact]
    public void Totals_bound_what_is_missing_except_where_a_country_publishes_nothing()
    {
        var (divisions, sections, countryDivisions, countrySections) = Read();
        // Some jobs belong to no region (extra-regio): a country's figure bounds its regions from above only.
        var bounded = TotalsBounds.From(
            divisions, sections, code => code[..1], new(countryDivisions, countrySections, region => region[..2]), new(Countries: TotalParts.SomeAbsent));
        Assert.Empty(bounded.Conflicts);
        Assert.Equal(2274, bounded.Bounded + bounded.Unbounded);
        var withoutBound = Enumerable.Range(0, divisions.Regions.Count)
            .Where(r => bounded.Table.Row(r).ToArray().Any(cell => double.IsPositiveInfinity(cell.Upper)))
            .Select(r => divisions.Regions[r][..2]).Distinct();
        Assert.Equal(["CY", "IE", "MT"], withoutBound);
        var leather = LocationQuotient.From(bounded.Table, MissingReach.Row).Find("ITH3", "C15")!.Value;
        Assert.Equal(Verdict.Yes, Specialised.From(bounded.Table, reach: MissingReach.Row)[divisions.FindRegion("ITH3"), divisions.FindActivity("C15")].Verdict);
        Assert.InRange(leather.Lower!.Value, 5.76, 5.78);
        Assert.InRange(leather.Upper!.Value, 5.78, 5.79);
        var stars = ClusterStars.From(bounded.Table, ClusterReading.Observatory2008)[divisions.FindRegion("ITH3"), divisions.FindActivity("C15")];
        Assert.Equal(StarCriteria.Size | StarCriteria.Specialisation, stars.OverPublished);
        Assert.Equal(StarCriteria.Size, stars.Certain & StarCriteria.Size);
    }

    private static (RegionActivityTable Divisions, RegionActivityTable Sections, RegionActivityTable CountryDivisions, RegionActivityTable CountrySections) Read()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Requires.Shared("data/sbs/sbs_r_nuts06_r2_V16110_2014.csv.gz")), CompressionMode.Decompress));
        reader.ReadLine();
        var cells = new Dictionary<(string Region, string Activity), Cell>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(';');
            cells[(parts[1], parts[0])] = parts[2] == ":" ? Cell.Missing() : Cell.Of(double.Parse(parts[2], CultureInfo.InvariantCulture));
        }
        string[] divisions = [.. Codes(cells.Keys.Select(key => key.Activity), 3)];
        string[] sections = [.. Codes(cells.Keys.Select(key => key.Activity), 1)];
        string[] countries = [.. Codes(cells.Keys.Select(key => key.Region), 2)];
        string[] regions = [.. Codes(cells.Keys.Select(key => key.Region), 4).Where(region => divisions.Any(division => cells[(region, division)].IsPublished))];
        RegionActivityTable Table(string[] rows, string[] columns) => new(rows, columns, [.. rows.SelectMany(row => columns.Select(column => cells.GetValueOrDefault((row, column), Cell.Missing())))]);
        return (Table(regions, divisions), Table(regions, sections), Table(countries, divisions), Table(countries, sections));
    }

    private static IEnumerable<string> Codes(IEnumerable<string> codes, int length) => codes.Distinct().Where(code => code.Length == length).Order(StringComparer.Ordinal);
}
