using RegioHelix.Fuzzing;
using RegioHelix.Testing;

namespace RegioHelix.Web.Tests;

/// <summary>A seeded part of the fuzz campaign of benchmarks: a second or two here, half a minute in CI, an hour by argument.</summary>
public sealed class FuzzTests(Site site)
{
    private const int Seed = 20261126;

    [Fact]
    public void Every_reader_refuses_what_is_broken_in_words()
    {
        using var scratch = new TemporaryFolder();
        var campaign = new ReaderCampaign(Seed, ReaderTargets.All(scratch.Path));
        for (var round = 0; round < (Sweep.IsWhole ? 300 : 8); round++)
            campaign.Round(round);
        AssertNothing(campaign.Tallies);
        Assert.All(campaign.Tallies, tally => Assert.True(tally.Runs > 0, tally.Target));
    }

    [Fact]
    public async Task No_request_brings_the_site_to_fail_or_to_repeat_what_was_typed()
    {
        var surface = new SiteSurface(site.Routes);
        await surface.Crawl(site.Client, Sweep.IsWhole ? 80 : 4, TestContext.Current.CancellationToken);
        var campaign = new SiteCampaign(Seed, site.Client, surface);
        for (var run = 0; run < (Sweep.IsWhole ? 600 : 60); run++)
            await campaign.Run(run, TestContext.Current.CancellationToken);
        AssertNothing(campaign.Tallies);
        Assert.Contains(200, campaign.Statuses.Keys);
        Assert.Contains(404, campaign.Statuses.Keys);
    }

    // The campaign's, which answered 500: no boundary, a header cut off, a value with a sign that no form may hold.
    [Theory]
    [InlineData("multipart/form-data", "--x\r\n")]
    [InlineData("multipart/form-data; boundary=fz9", "--fz9\r\nContent-Ty\r\n\r\na\r\n--fz9--\r\n")]
    [InlineData("application/x-www-form-urlencoded", "name=%00")]
    public async Task A_post_that_only_says_it_is_a_form_is_refused(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await site.Send(HttpMethod.Post, "/sign-out", content, ("X-Forwarded-For", "203.0.113.9"));
        Assert.Equal(400, (int)answer.StatusCode);
    }

    // What finds nothing may look nowhere: an offender of each kind is seen.
    [Fact]
    public void A_deliberate_offender_is_seen()
    {
        var campaign = new ReaderCampaign(Seed, [new("offender", ["1,2,3"u8.ToArray()], bytes => _ = checked((byte)bytes.Sum(one => one)))]);
        for (var round = 0; round < 20; round++)
            campaign.Round(round);
        Assert.Contains(campaign.Tallies[0].Findings, finding => finding.What.StartsWith(nameof(OverflowException), StringComparison.Ordinal));
        var answer = new SiteAnswer(500, Array.Empty<(string, string)>().ToLookup(pair => pair.Item1, pair => pair.Item2), "text/html", "<p><fz9 onload=1>\n   at RegioHelix.Web.X.Y()");
        Assert.Equal(8, AnswerCheck.Of(answer).Count());
    }

    private static void AssertNothing(IEnumerable<Tally> tallies) => Assert.Empty(tallies.SelectMany(tally => tally.Findings).Select(finding => finding.ToString()));
}
