using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Comparison;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests.RealInput;

/// <summary>Real figures beside the checkout: what a minister would read.</summary>
public sealed class SharedDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DataDirectory data;

    public SharedDataTests() => data = DataDirectory.Open(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Venetos_leather_is_5_784_times_the_share_over_282_regions()
    {
        using var store = ImportSbs();
        var study = new RegionProfileStudy(new SpecialisationTables(store), new SearchStudy());
        var profile = study.Run("ITH3", new StudySettings("sbs_r_nuts06_r2", 2014));
        Assert.Equal(282, profile.Provenance.Regions);
        var leather = profile.Activities[0];
        Assert.Equal("C15", leather.Code);
        Assert.EndsWith("Only the business economy is counted: no farming, finance or public services.", profile.Headline.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("Alleen het bedrijfsleven telt mee", profile.Headline.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Equal((IndexCertainty.Bounded, IndexCertainty.Bounded), (profile.HerfindahlBounds.Certainty, profile.KrugmanBounds.Certainty));
        Assert.Equal(5.784, leather.LocationQuotient!.Value, 0.0005);
        Assert.Equal("ITH3", study.Run("ITD3", new StudySettings("sbs_r_nuts06_r2", 2014)).Region.Code);
    }

    [Theory]
    [InlineData("NL11", "H50")]
    [InlineData("NL12", "C10")]
    [InlineData("NL21", "C13")]
    [InlineData("NL31", "J62")]
    [InlineData("NL32", "H51")]
    [InlineData("NL33", "C19")]
    [InlineData("NL34", "C20")]
    [InlineData("NL41", "C28")]
    [InlineData("NL42", "C20")]
    [InlineData("ITH3", "C15")]
    [InlineData("DE11", "C29")]
    [InlineData("DE21", "C29")]
    [InlineData("FR71", "C21")]
    [InlineData("EL30", "H50")]
    [InlineData("PT11", "C15")]
    [InlineData("PL22", "B05")]
    [InlineData("DK01", "C21")]
    public void A_headline_names_what_the_region_is_known_for(string region, string activity)
    {
        using var store = ImportSbs();
        var headline = new RegionProfileStudy(new SpecialisationTables(store), new SearchStudy()).Run(region, new StudySettings("sbs_r_nuts06_r2", 2014)).Headline;
        Assert.Contains(activity, headline.Strengths);
        Assert.DoesNotContain("N78", headline.Strengths);
        Assert.DoesNotContain("M70", headline.Strengths);
    }

    [Fact]
    public void Rankings_and_comparisons_of_2014_agree_with_common_knowledge()
    {
        using var store = ImportSbs();
        var (tables, search, settings) = (new SpecialisationTables(store), new SearchStudy(), new StudySettings("sbs_r_nuts06_r2", 2014));
        var opportunities = new OpportunityTables(tables);
        var study = new EuropeRankingStudy(new EuropeFigures(opportunities, search));
        int Rank(string activity, string region) => study.Run(EuropeMeasure.LocationQuotient, activity, null, settings).Lines.Single(line => line.Region.Code == region).Rank!.Value;
        Assert.Equal(1, Rank("C15", "ITI3"));
        Assert.InRange(Rank("C15", "ITH3"), 2, 15);
        Assert.InRange(Rank("C29", "DE11"), 1, 10);
        Assert.InRange(Rank("H50", "EL30"), 1, 20);
        Assert.InRange(Rank("J62", "NL31"), 1, 5);
        var provinces = new ComparisonStudy(opportunities, new RegionProfileStudy(tables, search), search).Run(ComparisonGroups.Of("NL41", NutsVersion.Nuts2013), settings);
        Assert.Equal(12, provinces.Regions.Count);
        Assert.Contains("Overijssel and Gelderland are most alike", provinces.Sentence.English, StringComparison.Ordinal);
        Assert.EndsWith("no farming, finance or public services.", provinces.Explanation.English, StringComparison.Ordinal);
        Assert.All(provinces.Regions, region => Assert.DoesNotContain("farming", region.Sentence.English, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_manufacturing_is_not_published_nothing_is_claimed()
    {
        using var store = ImportSbs();
        var profile = new RegionProfileStudy(new SpecialisationTables(store), new SearchStudy()).Run("IE02", new StudySettings("sbs_r_nuts06_r2", 2014));
        Assert.StartsWith("We cannot tell", profile.Headline.Sentence.English, StringComparison.Ordinal);
        Assert.Equal(IndexCertainty.NotBounded, profile.HerfindahlBounds.Certainty);
    }

    [Fact]
    public void The_regions_of_the_labour_force_survey_sum_to_the_published_total()
    {
        var declaration = DatasetCatalogue.FindOrDefault("lfst_r_lfe2en2");
        new ImportRun(data, TimeProvider.System).Run(ImportSource.AtPath(Requires.Shared("data/eurostat-bulk-tsv/lfst_r_lfe2en2.tsv.gz")), ImportFormats.Eurostat(declaration), new ImportOptions(declaration), cancellation: TestContext.Current.CancellationToken);
        using var store = new DuckDbObservationStore(data);
        var eu28 = CountryCatalogue.All.Where(country => country.WasEu28).Select(country => country.Code).ToHashSet();
        var table = store.GetTable(new("lfst_r_lfe2en2", null, 2015, "employment", "THS", "age=Y_GE15", 2, ActivityLevel.Aggregate));
        var total = table.FindActivity("TOTAL");
        var regions = Enumerable.Range(0, table.Regions.Count).Where(row => eu28.Contains(table.Regions[row][..2])).ToList();
        Assert.Equal(276, regions.Count);
        Assert.Equal(220889.5, regions.Sum(row => table[row, total].Value ?? 0), 0.05);
        var published = store.GetTable(new("lfst_r_lfe2en2", null, 2015, "employment", "THS", "age=Y_GE15", -1, ActivityLevel.Aggregate));
        Assert.Equal(220890.1, published[published.FindRegion("EU28"), published.FindActivity("TOTAL")].Value!.Value, 0.05);
        // The broad groups cover the economy once, so a profile can be made of them.
        var profile = new RegionProfileStudy(new SpecialisationTables(store), new SearchStudy()).Run("ITH3", new StudySettings("lfst_r_lfe2en2", 2015));
        Assert.Equal(["A", "B-E", "F", "G-I", "J", "K", "L", "M_N", "O-Q", "R-U"], profile.Activities.Select(line => line.Code).Order(StringComparer.Ordinal));
        Assert.InRange(profile.Jobs!.Value, 1_900_000, 2_300_000);
        // What lists of 2010 came to by 2015: the published backtest found nothing beyond chance at the top of so short a list.
        var record = new OpportunityStudy(new OpportunityTables(new SpecialisationTables(store)), new SearchStudy()).Run("ITH3", new StudySettings("lfst_r_lfe2en2", 2015)).Record!;
        Assert.Equal((2010, 2015, record.Regions), (record.From, record.To, record.Picks));
        Assert.InRange(record.Regions, 80, 300);
        Assert.Equal(record.Hits / record.Picks, record.Precision, 1e-12);
        Assert.InRange(record.Chance, record.Lower, record.Upper);
        Assert.Contains("more than chance was not shown", record.Sentence.English, StringComparison.Ordinal);
    }

    private DuckDbObservationStore ImportSbs()
    {
        var declaration = DatasetCatalogue.FindOrDefault("sbs_r_nuts06_r2");
        var mapping = new ColumnMapping("geo", "persons_employed") { Activity = "nace_r2", Value = "n2014", Year = "2014", Delimiter = ';' };
        new ImportRun(data, TimeProvider.System).Run(
            ImportSource.AtPath(Requires.Shared("data/sbs/sbs_r_nuts06_r2_V16110_2014.csv.gz")),
            ImportFormats.Table(mapping),
            new ImportOptions(declaration) { NutsVersion = NutsVersion.Nuts2013 });
        return new DuckDbObservationStore(data);
    }
}
