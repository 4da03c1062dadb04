using System.Reflection;
using RegioHelix.Testing;

namespace RegioHelix.Architecture.Tests.Packages;

/// <summary>
/// What the two packages show is written down beside this test, so that a change of it is a choice and not an accident.
/// Where the choice is made, run the test once with <c>REGIOHELIX_WRITE_API=1</c> and commit what it wrote.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("RegioHelix.Analytics")]
    [InlineData("RegioHelix.Vocabulary")]
    public void Is_the_one_on_record(string package)
    {
        var record = Path.Combine(Requires.FindRoot(), "tests", "RegioHelix.Architecture.Tests", "Packages", package + ".txt");
        var shown = PublicApi.Of(Assembly.Load(package));
        if (Environment.GetEnvironmentVariable("REGIOHELIX_WRITE_API") == "1")
            File.WriteAllText(record, shown);
        var (before, now) = (File.ReadAllText(record).ReplaceLineEndings("\n").Split('\n'), shown.Split('\n'));
        Assert.True(
            before.SequenceEqual(now),
            $"the public surface of {package} changed; if that is meant, run this test with REGIOHELIX_WRITE_API=1\ngone: {Difference(before, now)}\nnew: {Difference(now, before)}");
    }

    [Fact]
    public void A_member_more_is_seen()
    {
        var api = PublicApi.Of(typeof(PublicApiTests).Assembly);
        Assert.Contains("class RegioHelix.Architecture.Tests.Packages.PublicApiTests\n", api, StringComparison.Ordinal);
        Assert.Contains("  Void A_member_more_is_seen()\n", api, StringComparison.Ordinal);
        Assert.DoesNotContain("Difference", api, StringComparison.Ordinal);
    }

    private static string Difference(string[] these, string[] those) => string.Join("\n  ", these.Except(those).Take(20));
}
