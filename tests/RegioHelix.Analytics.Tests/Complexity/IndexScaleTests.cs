using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

/// <summary>The sign and the scale that packages give the activities' index.</summary>
public sealed class IndexScaleTests
{
    [Fact]
    public void Agrees_with_the_worked_example()
    {
        var page = WorkedExample.Of("complexity");
        var presence = Presence.From(page.Table("present"));
        var vector = ComplexityIndex.From(presence, new(Scale: ActivityScale.OfRegionsNotCentred)).Activities!;
        page.Agrees("complexity-of-activities-as-eigenvector", (activity, _) => vector.Find(activity)!.Value.Value);
    }

    [Fact]
    public void An_index_is_turned_against_what_it_rises_with()
    {
        var ubiquity = RescaledTests.List(5, 3, null, 1);
        Assert.Equal([-1, 0, -7, 2], RescaledTests.Read(IndexSign.Against(RescaledTests.List(1, 0, 7, -2), ubiquity)));
        Assert.Equal([-1, 0, 7, 2], RescaledTests.Read(IndexSign.Against(RescaledTests.List(-1, 0, 7, 2), ubiquity)));
        var flat = RescaledTests.List(1, -1, 1, -1);
        Assert.Same(flat, IndexSign.Against(flat, RescaledTests.List(2, 2, 2, 2)));
    }

    [Fact]
    public void Turned_twice_it_stays() => RandomPresence.Known.Always(presence =>
    {
        if (ComplexityIndex.From(presence).Activities is not { } index)
            return;
        var once = IndexSign.Against(index, presence.Ubiquity());
        Assert.Equal(RescaledTests.Read(once), RescaledTests.Read(IndexSign.Against(once, presence.Ubiquity())));
    }, iter: 300);

    [Fact]
    public void The_eigenvector_has_a_mean_of_zero_by_ubiquity_and_the_index_is_it_rescaled() => RandomPresence.Known.Always(presence =>
    {
        var result = ComplexityIndex.From(presence);
        if (ComplexityIndex.From(presence, new(Scale: ActivityScale.OfRegionsNotCentred)).Activities is not { } vector)
            return;
        var ubiquity = presence.Ubiquity();
        var sum = Enumerable.Range(0, vector.Count).Sum(at => vector[at].Value!.Value * ubiquity.Find(vector.Labels[at])!.Value.Value!.Value);
        Assert.Equal(0, sum, 1e-8);
        var rescaled = Rescaled.From(vector, RescaledTo.Scores);
        Assert.All(Enumerable.Range(0, vector.Count), at => Assert.Equal(result.Activities![at].Value!.Value, rescaled[at].Value!.Value, 1e-8));
    }, iter: 300);
}
