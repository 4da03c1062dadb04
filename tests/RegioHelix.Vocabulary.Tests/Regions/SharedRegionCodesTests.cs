using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Tests.Regions;

/// <summary>No geographical code of the public files is outside the vocabulary.</summary>
public sealed class SharedRegionCodesTests
{
    [Fact]
    public void EveryCodeOfTheEurostatFilesIsKnown()
    {
        foreach (var file in SharedData.ListFiles("eurostat-bulk-tsv", ".tsv.gz"))
            AssertKnown(file, SharedData.ReadDimension(file, "geo"));
    }

    [Theory]
    [InlineData("sbs/sbs_r_nuts06_r2_V16110_2014.csv.gz", "geo", ';')]
    [InlineData("sbs/sbs_r_nuts06_r2_V16110_2015.csv.gz", "geo", ';')]
    [InlineData("nuts/nuts_names_all_levels.csv", "nuts", ';')]
    [InlineData("nuts/NUTS_AT_2021.csv", "NUTS_ID", ',')]
    [InlineData("uk-bres/nomis_BRES_2015_TYPE450.csv.gz", "geo_type", ',')]
    [InlineData("uk-indicators/cordis_funding.nuts2.csv", "nuts_id", ',')]
    [InlineData("uk-indicators/epo_patent_applications.nuts2.csv", "nuts_id", ',')]
    [InlineData("uk-indicators/eu_trademark_applications.nuts2.csv", "nuts_id", ',')]
    [InlineData("uk-indicators/eurostat_berd_data.nuts2.csv", "nuts_id", ',')]
    [InlineData("uk-indicators/eurostat_gdp_per_capita.nuts2.csv", "nuts_id", ',')]
    [InlineData("uk-indicators/eurostat_private_households_income.nuts2.csv", "nuts_id", ',')]
    [InlineData("regional-indicators/nuts2_2016_indicators_2007_2018.csv.gz", "nuts_id", ',')]
    public void EveryCodeOfTheTablesIsKnown(string file, string column, char separator) =>
        // Names of British regions hold commas, so that table's code is taken by its form.
        AssertKnown(file, column == "geo_type"
            ? SharedData.ReadLines(file).Skip(1).SelectMany(line => line.Split(',').Where(field => field.Length == 4 && field.StartsWith("UK", StringComparison.Ordinal)))
            : SharedData.ReadColumn(file, column, separator));

    [Fact]
    public void EveryCodeOfTheBoundariesIsKnown()
    {
        foreach (var file in SharedData.ListFiles("nuts", ".geojson").Concat(SharedData.ListFiles("nuts", ".geojson.gz")))
        {
            using var document = SharedData.ReadJson(file);
            AssertKnown(file, [.. document.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("NUTS_ID").GetString()!)]);
        }
    }

    [Fact]
    public void DetectsTheVersionsOfTheFiles()
    {
        Assert.Equal(NutsVersion.Nuts2013, RegionCatalogue.DetectVersion(SharedData.ReadColumn("sbs/sbs_r_nuts06_r2_V16110_2014.csv.gz", "geo", ';')));
        Assert.Equal(NutsVersion.Nuts2013, RegionCatalogue.DetectVersion(SharedData.ReadColumn("sbs/sbs_r_nuts06_r2_V16110_2015.csv.gz", "geo", ';')));
        Assert.Equal(NutsVersion.Nuts2013, RegionCatalogue.DetectVersion(SharedData.ReadDimension("eurostat-bulk-tsv/lfst_r_lfe2en2.tsv.gz", "geo")));
        Assert.Equal(NutsVersion.Nuts2021, RegionCatalogue.DetectVersion(SharedData.ReadDimension("eurostat-bulk-tsv/estat_demo_r_pjangrp3_T_TOTAL.tsv.gz", "geo")));
    }

    private static void AssertKnown(string file, IEnumerable<string> codes)
    {
        var distinct = codes.ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(distinct);
        Assert.True(
            distinct.All(code => RegionCatalogue.Classify(code, NutsVersion.Nuts2013) != RegionCodeStatus.Unknown),
            $"{file}: {string.Join(" ", distinct.Where(code => RegionCatalogue.Classify(code, NutsVersion.Nuts2013) == RegionCodeStatus.Unknown))}");
    }
}
