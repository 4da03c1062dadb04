using CsCheck;
using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Clusters;

public sealed class ClusterShareTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("cluster-share");
        var jobs = page.Table("jobs");
        bool IsTraded(string activity) => page.Row("traded", "traded")[Array.IndexOf(page.Columns("traded"), activity)] == "yes";
        var stars = ClusterStars.From(jobs, ClusterReading.Observatory2008, IsTraded);
        page.Agrees("share", (method, what) =>
        {
            var share = method switch
            {
                "traded-activities" => ClusterShare.From(jobs, IsTraded),
                "one-star" => ClusterShare.From(jobs, stars, 1),
                "two-stars" => ClusterShare.From(jobs, stars, 2),
                "three-stars" => ClusterShare.From(jobs, stars, 3),
                _ => ClusterShare.From(jobs, stars, 1, ClusterBase.CandidateJobs),
            };
            return what == "value" ? share.Share.Value : share.Places;
        });
    }

    [Fact]
    public void Falls_when_more_stars_are_asked_for() => RandomTables.Complete.Always(table =>
    {
        var stars = ClusterStars.From(table, ClusterReading.Observatory2008 with { Floor = 0 });
        var shares = Enumerable.Range(1, 3).Select(minimum => ClusterShare.From(table, stars, minimum)).ToList();
        Assert.True(shares[0].Numerator >= shares[1].Numerator && shares[1].Numerator >= shares[2].Numerator);
        Assert.All(shares, share => Assert.InRange(share.Share.Value ?? 0, 0, 1));
    }, iter: 500);

    [Fact]
    public void Bounds_hold_the_share_of_the_complete_table() => RandomTables.Hidden.Always(tables =>
    {
        bool IsTraded(string activity) => activity is "A1" or "A3";
        BoundsLaw.Check(ClusterShare.From(tables.Truth, IsTraded).Share, ClusterShare.From(tables.Published, IsTraded).Share);
        var reading = ClusterReading.Observatory2008 with { Floor = 1 };
        var (truth, published) = (ClusterStars.From(tables.Truth, reading, IsTraded), ClusterStars.From(tables.Published, reading, IsTraded));
        BoundsLaw.Check(ClusterShare.From(tables.Truth, truth, 1).Share, ClusterShare.From(tables.Published, published, 1).Share);
    }, iter: 1000);

    [Fact]
    public void Counts_what_is_missing()
    {
        var hidden = RandomTables.Map(RandomTables.Of(2, 2, [1, 2, 3, 4]), (r, a, cell) => (r, a) == (0, 0) ? RegioHelix.Vocabulary.Tables.Cell.Missing() : cell);
        var share = ClusterShare.From(hidden, activity => activity == "A1");
        Assert.Equal((3, 1, 0.25), (share.PublishedCells, share.MissingCells, share.MissingShare));
        Assert.Equal(3.0 / 9, share.Share.Value!.Value, 1e-12);
        Assert.Equal(1, share.Share.Upper);
    }
}
