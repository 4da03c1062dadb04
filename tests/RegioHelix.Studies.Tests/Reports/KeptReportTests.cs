using RegioHelix.Store;
using RegioHelix.Store.Shelves;
using RegioHelix.Studies.Reports;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Reports;

/// <summary>A server's report says what changed since its last run, the same however often it is asked.</summary>
[Collection(nameof(Loaded))]
public sealed class KeptReportTests(LoadedData data) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private KeptReports Kept => new(new FolderShelves(DataDirectory.Open(folder.Path), TimeProvider.System));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Another_vintage_is_compared_with_the_last_and_says_it_again()
    {
        var now = Report("nl");
        var former = now with
        {
            Provenance = now.Provenance with { Vintage = "former" },
            Activities = [.. now.Activities.Select((line, at) => at == 0 ? line with { LocationQuotient = line.LocationQuotient / 2 } : line)],
        };
        Assert.Null(Kept.Compare(former).Since);
        // Asked again, still the first.
        Assert.Null(Kept.Compare(former).Since);
        var changes = Kept.Compare(now);
        Assert.Equal("former", changes.Since);
        var changed = Assert.Single(changes.Figures);
        Assert.Equal((now.Activities[0].Code, now.Activities[0].LocationQuotient / 2, now.Activities[0].LocationQuotient), (changed.Code, changed.QuotientBefore, changed.Quotient));
        Assert.Equal(changes.Sentence, Kept.Compare(now).Sentence);
        Assert.Equal("former", Kept.Compare(now).Since);
    }

    [Fact]
    public void Lists_of_codes_other_years_and_broken_files_are_not_compared()
    {
        Kept.Compare(Report("NL41,NL42"));
        Kept.Compare(Report("nl", 2014));
        Assert.False(Directory.Exists(folder["reports"]));
        Kept.Compare(Report("be"));
        File.WriteAllText(Assert.Single(Directory.GetFiles(folder["reports"])), "{");
        Assert.Null(Kept.Compare(Report("be")).Since);
    }

    private TerritoryReport Report(string territory, int? year = null) =>
        new TerritoryReportStudy(data.Tables, data.Regions, new SearchStudy()).Run(territory, new StudySettings("simulated", Year: year));
}
