using RegioHelix.Benchmarks.Serving.Load;

namespace RegioHelix.Web.Tests;

/// <summary>The people of the load benchmark, a few of them for a few things each: no answer is wrong, whatever they do at once. How fast it is, the benchmark says.</summary>
public sealed class LoadTests(Site site)
{
    private const int Users = 10;
    private const int Things = 4;

    [Fact]
    public async Task People_who_read_and_write_at_once_see_no_wrong_answer()
    {
        var (_, members, organisers) = LoadRun.SharesOf(Users);
        var cast = await LoadCast.Make(site.Services, "few", members, organisers, guests: 4);
        var tally = new AnswerTally();
        using var run = LoadRun.Of(site.Client.BaseAddress!, Users, await LoadPlaces.Find(site.Client), cast, seed: 1);
        await run.Run(Things, tally);

        Assert.Empty(tally.Failures);
        var kinds = tally.Kinds().ToDictionary(one => one.Kind, one => one.Milliseconds.Length);
        Assert.Equal(members + organisers, kinds["POST sign in"]);
        Assert.True(kinds.Keys.Count(kind => kind.StartsWith("POST", StringComparison.Ordinal)) > 1 && kinds.ContainsKey("region page"), string.Join(", ", kinds.Keys));
        Assert.InRange(tally.WireBytes, 1, tally.BodyBytes / 2);
    }
}
