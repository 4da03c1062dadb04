using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Diversification;

/// <summary>Which regions could host an activity, and who entered or left it: the same figures as on the regions' own pages, in words that claim nothing.</summary>
[Collection(nameof(Loaded))]
public sealed class HostStudyTests(LoadedData data)
{
    private static readonly StudySettings Simulated = new("simulated");

    private HostStudy Hosts => new(data.OpportunityTables, new SearchStudy());

    private ActivityTurnoverStudy Turnovers => new(new TurnoverTables(data.Tables), new SearchStudy());

    [Fact]
    public void A_host_says_what_the_regions_own_page_says()
    {
        var hosts = Hosts.Run("C28", Simulated);
        Assert.Equal(hosts.Hosts.Select(host => host.Density).OrderDescending(), hosts.Hosts.Select(host => host.Density));
        Assert.Equal(276, hosts.Hosts.Count + hosts.Present + hosts.Unknown);
        foreach (var host in hosts.Hosts.Take(5))
        {
            var line = data.Opportunities.Run(host.Region.Code, Simulated).Opportunities.First(line => line.Code == "C28");
            Assert.Equal((line.Density, line.LocationQuotient), (host.Density, host.LocationQuotient));
            Assert.Equal(line.BuildsOn.Select(part => part.Code), host.BuildsOn.Select(part => part.Code));
            Assert.InRange(host.Rank, 1, host.Lacks);
            Assert.True(host.LocationQuotient < 1);
        }
        Assert.StartsWith("Simulated figures. Of the regions that do not stand out in machinery", hosts.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("says nothing about the real ones", hosts.Explanation.English, StringComparison.Ordinal);
        Assert.Contains("could build on", hosts.Sentence.English, StringComparison.Ordinal);
        Assert.All(HostCsv.Write(hosts).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), row => Assert.Contains(",simulated,simulated,", row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("N78")]
    [InlineData("G47")]
    [InlineData("C")]
    [InlineData("B05")]
    [InlineData("C19")]
    public void No_host_is_named_where_the_list_would_mean_nothing(string activity) => Assert.Empty(Hosts.Run(activity, Simulated).Hosts);

    [Fact]
    public void Every_region_is_counted_once_and_crossings_are_on_the_side_that_they_say()
    {
        var turnover = Turnovers.Run("C28", Simulated);
        Assert.Equal(276, turnover.Entered.Count + turnover.Left.Count + turnover.Jumps.Count + turnover.WithinError.Count + turnover.Stayed + turnover.StayedAway + turnover.Unknown);
        Assert.All(turnover.Entered, line => Assert.True(line is { From: < 1, To: >= 1 } && line.JobsAfter < 3 * line.JobsBefore));
        Assert.All(turnover.Left, line => Assert.True(line is { From: >= 1, To: < 1 }));
        Assert.StartsWith("Simulated figures. Between", turnover.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("nothing here says who entered or left in reality", turnover.Explanation.English, StringComparison.Ordinal);
    }

    [Fact]
    public void One_year_tells_nobody_who_entered()
    {
        var turnover = Turnovers.Run("C28", Simulated with { Year = data.Store.FindDataset("simulated")!.Years[0] });
        Assert.Null(turnover.Since);
        Assert.Contains("needs two years", turnover.Sentence.English, StringComparison.Ordinal);
        Assert.Empty(turnover.Entered);
    }
}
