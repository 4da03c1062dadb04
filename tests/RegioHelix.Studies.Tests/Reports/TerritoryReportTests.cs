using System.IO.Compression;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.Reports;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;

namespace RegioHelix.Studies.Tests.Reports;

/// <summary>A territory's report adds its regions up, tests what moved, and says what changed since the last one.</summary>
[Collection(nameof(Loaded))]
public sealed class TerritoryReportTests(LoadedData data)
{
    private static readonly StudySettings Small = new("small");

    private TerritoryReportStudy Reports => new(data.Tables, data.Regions, new SearchStudy());

    [Fact]
    public void Two_regions_are_added_up_as_on_paper()
    {
        // 2015: ITH1 has C13 300, C14 100, C15 100, J62 500; ITH3 100, 16, 484, 400. Together 400, 116, 584, 900 of 2,000.
        // ITH2's C14 is bounded by its section: 20, so all regions together have 470, 116 and 20, 594, 1,800 of 2,980 published.
        var report = Reports.Run("ITH1,ITH3", Small with { Scope = ActivityScope.All });
        Assert.Equal(["ITH1", "ITH3"], report.Territory.Regions.Select(region => region.Code));
        Assert.Equal(2000, report.Jobs);
        var leather = report.Activities.Single(line => line.Code == "C15");
        Assert.Equal(584, leather.Jobs);
        Assert.Equal(584.0 / 2000 / (594.0 / 2980), leather.LocationQuotient!.Value, 12);
        // 500 in 2013, 584 in 2015.
        Assert.Equal(Math.Sqrt(584.0 / 500) - 1, leather.Growth!.Value, 12);
        Assert.Equal(2013, leather.GrowthSince);
        Assert.Equal(1, leather.SpecialisedRegions);
    }

    [Fact]
    public void A_region_that_withholds_leaves_bounds_and_no_sum()
    {
        var hidden = Reports.Run("IT", Small with { Scope = ActivityScope.All }).Activities.Single(line => line.Code == "C14");
        Assert.Null(hidden.Jobs);
        Assert.Null(hidden.LocationQuotient);
        Assert.InRange(136.0, hidden.JobsLower, hidden.JobsUpper!.Value);
    }

    [Fact]
    public void A_countrys_regions_are_those_of_its_pages()
    {
        var report = Reports.Run("nl", new StudySettings("simulated"));
        Assert.Equal(12, report.Regions.Count);
        Assert.Equal("Netherlands", report.Territory.Name.English);
        foreach (var region in report.Regions.Take(2))
            Assert.Equal(data.Regions.Run(region.Region.Code, new StudySettings("simulated")).Headline.Strengths, region.Strengths.Select(one => one.Code));
        Assert.Contains("Simulated", report.Sentence.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_territory_is_reported_on_and_names_who_is_absent()
    {
        var report = Reports.Run("vanguard-2016", new StudySettings("simulated"));
        Assert.Contains("Vanguard Initiative", report.Territory.Name.English, StringComparison.Ordinal);
        Assert.True(report.Regions.Count > 20, $"{report.Regions.Count} regions");
        Assert.Contains("left out", report.CoverageSentence.English, StringComparison.Ordinal);
        var movers = report.Movers!;
        Assert.NotEmpty(movers.Gained.Concat(movers.Lost));
        Assert.All(movers.Gained, move => Assert.True(move.Before < 1 && move.After >= 1, $"{move}"));
        Assert.All(movers.Lost, move => Assert.True(move.Before >= 1 && move.After < 1, $"{move}"));
    }

    [Theory]
    [InlineData("QQ", RefusalReason.Unknown)]
    [InlineData("", RefusalReason.BadSettings)]
    [InlineData("NL41,XY99", RefusalReason.Unknown)]
    [InlineData("DE21", RefusalReason.NotLoaded)]
    public void What_cannot_be_reported_on_is_refused(string territory, RefusalReason reason) =>
        Assert.Equal(reason, Assert.Throws<StudyRefusedException>(() => Reports.Run(territory, Small)).Reason);

    [Fact]
    public void A_report_says_what_changed_and_says_the_same_when_it_is_made_again()
    {
        var (first, second) = (Make(Small with { Year = 2013 }, null), Make(Small, null));
        Assert.Null(first.Changes.Since);
        Assert.Contains("first report", first.Changes.Sentence.English, StringComparison.Ordinal);

        var later = Make(Small, first.Kept);
        Assert.Equal(2013, later.Changes.SinceYear);
        var moved = later.Changes.Figures[0];
        Assert.Equal(first.Report.Activities.Single(line => line.Code == moved.Code).LocationQuotient, moved.QuotientBefore);
        Assert.Equal(second.Report.Activities.Single(line => line.Code == moved.Code).LocationQuotient, moved.Quotient);

        // Made again from the same vintage with its own package beside it: compared with the same former report, not with itself.
        var again = Make(Small, later.Kept);
        Assert.Equal(later.Changes.Sentence, again.Changes.Sentence);
        Assert.Equal(later.Changes.Figures, again.Changes.Figures);
        Assert.Equal(later.Bytes, again.Bytes);

        var other = Make(Small with { Scope = ActivityScope.All }, first.Kept);
        Assert.Contains("nothing is compared", other.Changes.Sentence.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"activities\": [{}]}")]
    [InlineData("no JSON")]
    public void A_former_report_that_cannot_be_read_is_refused_in_words(string results)
    {
        var first = Make(Small with { Year = 2013 }, null);
        using var changed = new MemoryStream();
        changed.Write(first.Bytes);
        using (var archive = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("results/report.json")!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("results/report.json").Open());
            writer.Write(results);
        }
        Assert.Contains("former report", Assert.Throws<PackageFaultException>(() => Make(Small, OpenedPackage.Read(changed))).Message, StringComparison.Ordinal);
    }

    private (TerritoryReport Report, ReportChanges Changes, byte[] Bytes, OpenedPackage Kept) Make(StudySettings settings, OpenedPackage? kept)
    {
        var packages = new DataPackageStudy(data.Store, new TerritoryShelf(null));
        var report = Reports.Run("ITH1,ITH3", settings);
        var question = packages.Decide(new PackageQuestion(PackageQuestion.Report, report.Territory.AskedAs, report.Options.Chosen));
        var changes = ReportChangesStudy.Run(report, question, kept);
        var bytes = packages.Write(question, ReportChangesStudy.Beside(question, report.Provenance.Vintage, kept));
        using var stream = new MemoryStream(bytes);
        return (report, changes, bytes, OpenedPackage.Read(stream));
    }
}
