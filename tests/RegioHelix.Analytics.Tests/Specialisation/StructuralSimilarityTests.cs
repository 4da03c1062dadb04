using CsCheck;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

public sealed class StructuralSimilarityTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("similarity");
        var jobs = page.Table("jobs");
        var similarity = StructuralSimilarity.From(jobs);
        page.Agrees("similarity", (one, other) => similarity.Find(one, other)!.Value.Value);
        var shared = SharedStructure.From(jobs, jobs.FindRegion("East"), jobs.FindRegion("South"));
        Assert.Equal(page.Labels("reasons"), shared.Reasons.Select(reason => reason.Activity));
        page.Agrees("reasons", (activity, what) =>
        {
            var reason = shared.Reasons.Single(reason => reason.Activity == activity);
            return what == "overlap" ? reason.Overlap : reason.Distinctive;
        });
        page.Agrees("differences", (activity, _) => shared.Differences.Single(one => one.Activity == activity).Gap);
    }

    [Fact]
    public void Is_the_sum_of_its_reasons_overlap() => RandomTables.Positive.Always(table =>
    {
        foreach (var peer in StructuralSimilarity.ListPeers(table, 0))
            Assert.Equal(peer.Similarity.Value!.Value, SharedStructure.From(table, 0, table.FindRegion(peer.Region)).Reasons.Sum(reason => reason.Overlap), 1e-12);
    }, iter: 500);

    [Fact]
    public void Is_one_less_half_the_gaps_which_stand_largest_first() => RandomTables.Positive.Always(table =>
    {
        foreach (var peer in StructuralSimilarity.ListPeers(table, 0))
        {
            double[] gaps = [.. SharedStructure.From(table, 0, table.FindRegion(peer.Region)).Differences.Select(one => Math.Abs(one.Gap))];
            Assert.Equal(peer.Similarity.Value!.Value, 1 - (gaps.Sum() / 2), 1e-12);
            Assert.Equal(gaps.OrderDescending(), gaps);
        }
    }, iter: 300);

    [Fact]
    public void Is_symmetric_and_1_with_itself() => RandomTables.Positive.Always(table =>
    {
        var similarity = StructuralSimilarity.From(table);
        for (var one = 0; one < table.Regions.Count; one++)
        {
            Assert.Equal(1, similarity[one, one].Value);
            for (var other = 0; other < table.Regions.Count; other++)
                Assert.Equal(similarity[one, other].Value!.Value, similarity[other, one].Value!.Value, 1e-12);
        }
    }, iter: 300);

    [Fact]
    public void Bounds_hold_the_likeness_of_the_complete_table() => BoundsLaw.Holds(StructuralSimilarity.From);

    [Fact]
    public void Says_over_how_much_it_was_computed()
    {
        var table = RandomTables.Map(RandomTables.Of(2, 3, [10, 10, 80, 10, 10, 30]), (r, a, cell) => (r, a) == (1, 2) ? Cell.Missing() : cell);
        var peer = StructuralSimilarity.ListPeers(table, 0).Single();
        Assert.Equal(1, peer.Similarity.Value!.Value, 1e-12);
        Assert.Equal(2, peer.CommonActivities);
        Assert.Equal(0.2, peer.Coverage, 1e-12);
    }
}
