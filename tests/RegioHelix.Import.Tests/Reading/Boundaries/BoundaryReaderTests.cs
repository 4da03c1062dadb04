using RegioHelix.Import.Reading.Boundaries;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Tests.Reading.Boundaries;

public sealed class BoundaryReaderTests
{
    private const string Square = """[[[5.0001,53.0004],[6,53],[6,54],[5,54],[5.0001,53.0004]]]""";

    private const string GeoJson = $$$"""
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"NL12","properties":{"NUTS_ID":"NL12","LEVL_CODE":2,"CNTR_CODE":"NL","NAME_LATN":"Friesland (NL)","NUTS_NAME":"Fryslân"},"geometry":{"type":"Polygon","coordinates":{{{Square}}}}},
        {"type":"Feature","properties":{"id":"NL1","na":"Noord"},"geometry":{"type":"MultiPolygon","coordinates":[[[[6,52],[7,52],[7,53],[6,52]]],[[[7,54],[7.0001,54],[7,54.0001],[7,54]]]]}}]}
        """;

    // Two unit squares side by side that share the arc 0, on a grid of tenths of a degree.
    private const string TopoJson = """
        {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[5,52]},
        "objects":{"cntrg":{"type":"GeometryCollection","geometries":[]},"nutsrg":{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","arcs":[[0,1]],"properties":{"id":"NL11","na":"Groningen"}},
        {"type":"MultiPolygon","arcs":[[[2,-1]]],"properties":{"id":"NL12","na":"Fryslân"}}]}},
        "arcs":[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]]}
        """;

    [Fact]
    public void GeoJson_of_both_publishers_reads()
        => Assert.Equal(
            [
                new("NL12", 2, "Friesland (NL)", """{"type":"Polygon","coordinates":[[[5,53],[6,53],[6,54],[5,54],[5,53]]]}"""),
                new RegionBoundary("NL1", 1, "Noord", """{"type":"Polygon","coordinates":[[[6,52],[7,52],[7,53],[6,52]]]}"""),
            ],
            Read(GeoJson));

    [Fact]
    public void TopoJson_is_put_together_from_its_arcs()
        => Assert.Equal(
            [
                new("NL11", 2, "Groningen", """{"type":"Polygon","coordinates":[[[6,52],[6,53],[5,53],[5,52],[6,52]]]}"""),
                new RegionBoundary("NL12", 2, "Fryslân", """{"type":"Polygon","coordinates":[[[6,52],[7,52],[7,53],[6,53],[6,52]]]}"""),
            ],
            Read(TopoJson));

    [Fact]
    public void A_region_smaller_than_the_rounding_keeps_its_shape()
        => Assert.Equal(
            """{"type":"Polygon","coordinates":[[[5.0001,53.0001],[5.0002,53.0001],[5.0002,53.0002],[5.0001,53.0001]]]}""",
            Read(GeoJson.Replace(Square, "[[[5.0001,53.0001],[5.0002,53.0001],[5.0002,53.0002],[5.0001,53.0001]]]", StringComparison.Ordinal))[0].Geometry);

    [Theory]
    [InlineData("[5.0001,53.0004]]]", "[5.1,53.1]]]", "bad-geometry")]
    [InlineData(Square, "[[[5,53],[6,53],[5,53]]]", "bad-geometry")]
    [InlineData(Square, "[]", "bad-geometry")]
    [InlineData("\"Polygon\",\"coordinates\":" + Square, "\"Point\",\"coordinates\":[5,53]", "no-area")]
    [InlineData("\"NUTS_ID\":\"NL12\"", "\"NUTS_ID\":\"QQ12\"", "unknown-region")]
    [InlineData("\"NUTS_ID\":\"NL12\"", "\"NUTS_ID\":\"nl12\"", "unknown-region")]
    [InlineData("\"LEVL_CODE\":2", "\"LEVL_CODE\":3", "wrong-level")]
    [InlineData("\"id\":\"NL1\"", "\"id\":\"NL12\"", "region-twice")]
    [InlineData("\"id\":\"NL1\"", "\"di\":\"NL1\"", "no-region")]
    [InlineData("[6,54]", "[3955000.5,3231000]", "not-degrees")]
    [InlineData("FeatureCollection", "Feature", "no-boundaries")]
    [InlineData("\"features\":", "\"features\" ", "bad-json")]
    public void What_is_wrong_with_a_file_is_said(string good, string bad, string rule)
        => Problematic.Reading(rule, () => Read(GeoJson.Replace(good, bad, StringComparison.Ordinal)));

    [Fact]
    public void All_bad_features_are_said_at_once()
    {
        var problems = Assert.Throws<ProblemsException>(() => Read(GeoJson.Replace("\"NL12\"", "\"X\"", StringComparison.Ordinal).Replace("\"NL1\"", "\"Y\"", StringComparison.Ordinal))).Problems;
        Assert.Equal(["X", "Y"], problems.Select(p => p.Value.ToString()));
    }

    [Fact]
    public void Metres_say_which_file_to_take()
        => Assert.Contains("4326", Problematic.Reading(() => Read(GeoJson.Replace("[6,54]", "[4100000,3300000]", StringComparison.Ordinal))).Advice.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("[[0,1]]", "[[0,9]]", "bad-geometry")]
    [InlineData("[[0,1]]", "[[0]]", "bad-geometry")]
    [InlineData("[[0,1]]", "[]", "bad-geometry")]
    [InlineData("\"nutsrg\"", "\"other\"", "no-boundaries")]
    [InlineData("\"arcs\":[[[10", "\"cras\":[[[10", "no-boundaries")]
    [InlineData("[0.1,0.1]", "[1000,1000]", "not-degrees")]
    public void What_is_wrong_with_a_topology_is_said(string good, string bad, string rule)
        => Problematic.Reading(rule, () => Read(TopoJson.Replace(good, bad, StringComparison.Ordinal).Replace("\"cntrg\"", bad == "\"other\"" ? "\"cn\"" : "\"cntrg\"", StringComparison.Ordinal).Replace("MultiPolygon", bad == "\"other\"" ? "LineString" : "MultiPolygon", StringComparison.Ordinal).Replace("\"Polygon\"", bad == "\"other\"" ? "\"LineString\"" : "\"Polygon\"", StringComparison.Ordinal)));

    [Fact]
    public void Another_version_is_told_by_the_name_or_the_codes()
    {
        Assert.Contains("NUTS 2021", Problematic.Reading(() => Read(GeoJson, "NUTS_RG_60M_2021_4326_LEVL_2.geojson")).Advice.ToString(), StringComparison.Ordinal);
        var problem = Problematic.Reading(() => Read(GeoJson.Replace("\"NL12\"", "\"FRB0\"", StringComparison.Ordinal)));
        Assert.Equal("wrong-version", problem.Rule);
        Assert.Contains("NUTS 2016", problem.Advice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_from_json_stat()
    {
        Assert.True(BoundaryReader.Recognises(Bytes.Of(GeoJson)));
        Assert.True(BoundaryReader.Recognises(Bytes.Of(TopoJson)));
        Assert.False(BoundaryReader.Recognises("{\"version\":\"2.0\",\"class\":\"dataset\"}"u8));
    }

    [Fact]
    public void Whatever_comes_it_ends_in_boundaries_or_problems()
    {
        Fuzz.Run(Bytes.Of(GeoJson), 1, 2500, (source, _) => BoundaryReader.Read(source, NutsVersion.Nuts2013), "fuzz.geojson");
        Fuzz.Run(Bytes.Of(TopoJson), 2, 2500, (source, _) => BoundaryReader.Read(source, NutsVersion.Nuts2013), "fuzz.json");
    }

    [Theory]
    [InlineData("NUTS_RG_60M_2013_4326_LEVL_2.geojson", NutsVersion.Nuts2013, 2, 320)]
    [InlineData("NUTS_RG_60M_2016_4326_LEVL_2.geojson", NutsVersion.Nuts2016, 2, 332)]
    [InlineData("NUTS_RG_60M_2021_4326_LEVL_2.geojson", NutsVersion.Nuts2021, 2, 334)]
    [InlineData("NUTS_RG_20M_2021_4326_LEVL_2.geojson", NutsVersion.Nuts2021, 2, 333)]
    [InlineData("NUTS_RG_60M_2021_4326_LEVL_0.geojson", NutsVersion.Nuts2021, 0, 37)]
    [InlineData("nuts2013_eu28_lvl_1.geojson.gz", NutsVersion.Nuts2013, 1, 98)]
    [InlineData("nuts2013_eu28_lvl_3.geojson.gz", NutsVersion.Nuts2013, 3, 1342)]
    public void Real_files_read_whole(string file, NutsVersion version, int level, int count)
    {
        using var source = OpenedSource.AtPath(Requires.Shared("data/nuts/" + file), cancellation: TestContext.Current.CancellationToken);
        var boundaries = BoundaryReader.Read(source, version);
        Assert.Equal(count, boundaries.Count);
        Assert.All(boundaries, boundary => Assert.Equal(level, boundary.Level));
    }

    [Fact]
    public void A_real_file_of_labels_or_of_another_version_is_refused()
    {
        using var labels = OpenedSource.AtPath(Requires.Shared("data/nuts/NUTS_LB_2021_4326_LEVL_2.geojson"), cancellation: TestContext.Current.CancellationToken);
        Assert.All(Assert.Throws<ProblemsException>(() => BoundaryReader.Read(labels, NutsVersion.Nuts2021)).Problems, problem => Assert.Equal("no-area", problem.Rule));
        using var bytes = File.OpenRead(Requires.Shared("data/nuts/NUTS_RG_60M_2016_4326_LEVL_2.geojson"));
        using var renamed = OpenedSource.From(bytes, "boundaries.geojson", cancellation: TestContext.Current.CancellationToken);
        Problematic.Reading("wrong-version", () => BoundaryReader.Read(renamed, NutsVersion.Nuts2013));
    }

    private static IReadOnlyList<RegionBoundary> Read(string text, string name = "a.geojson")
    {
        using var source = OpenedSource.From(new MemoryStream(Bytes.Of(text)), name);
        return BoundaryReader.Read(source, NutsVersion.Nuts2013);
    }
}
