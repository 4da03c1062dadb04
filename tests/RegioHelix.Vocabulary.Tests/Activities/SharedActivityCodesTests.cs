using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Vocabulary.Tests.Activities;

/// <summary>The table of activities beside the public files: every code is known, every English label is NACE's.</summary>
public sealed class SharedActivityCodesTests
{
    [Fact]
    public void EveryCodeOfTheEurostatFilesIsKnown()
    {
        foreach (var file in SharedData.ListFiles("eurostat-bulk-tsv", ".tsv.gz"))
            AssertKnown(file, SharedData.ReadDimension(file, "nace_r2"));
    }

    [Theory]
    [InlineData("sbs/sbs_r_nuts06_r2_V16110_2014.csv.gz")]
    [InlineData("sbs/sbs_r_nuts06_r2_V16110_2015.csv.gz")]
    public void EveryCodeOfTheBusinessStatisticsIsKnown(string file) => AssertKnown(file, SharedData.ReadColumn(file, "nace_r2", ';'));

    [Fact]
    public void EveryCodeOfTheNationalAccountsIsKnown()
    {
        using var document = SharedData.ReadJson("eurostat-jsonstat/nama_10_a64_e_ES_2022_THS_PER.json");
        var codes = document.RootElement.GetProperty("dimension").GetProperty("nace_r2").GetProperty("category").GetProperty("index").EnumerateObject().Select(property => property.Name).ToList();
        Assert.Equal(96, codes.Count);
        AssertKnown("nama_10_a64_e", codes);
    }

    [Fact]
    public void EveryDivisionOfTheBritishSurveyHasALetter()
    {
        var codes = SharedData.ReadColumn("uk-bres/sic_4_industry_segment_lookup.csv", "sic_4", ',').Where(code => code.Length == 4 && code.All(char.IsAsciiDigit)).ToHashSet();
        Assert.True(codes.Count > 500);
        Assert.All(codes, code => Assert.Equal(ActivityCodeStatus.Class, ActivityCatalogue.Classify(ActivityCatalogue.FindByDigits(code) ?? code)));
    }

    [Fact]
    public void EnglishLabelsAreThoseOfTheClassification()
    {
        var published = SharedData.ReadLines("classifications/nace_rev2_structure_en.csv").Skip(1)
            .Select(line => line.Split(',', 4))
            .ToDictionary(fields => fields[1], fields => fields[3]);
        foreach (var activity in ActivityCatalogue.All)
        {
            var code = activity.Level switch
            {
                ActivityLevel.Section => activity.Code,
                ActivityLevel.Division => activity.Code[1..],
                _ => $"{activity.Code[1..3]}.{activity.Code[3..]}",
            };
            // The label is followed by the ISIC code, and quoted where it holds a comma.
            var label = published[code][..published[code].LastIndexOf(',')].Trim('"').Trim();
            Assert.Equal(label, activity.English, ignoreCase: true);
        }
    }

    private static void AssertKnown(string file, IEnumerable<string> codes)
    {
        var unknown = codes.Distinct().Where(code => ActivityCatalogue.Classify(code) == ActivityCodeStatus.Unknown).ToList();
        Assert.True(unknown.Count == 0, $"{file}: {string.Join(" ", unknown)}");
    }
}
