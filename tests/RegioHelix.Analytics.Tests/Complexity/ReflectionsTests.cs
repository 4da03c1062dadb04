using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class ReflectionsTests
{
    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("reflections");
        var presence = Presence.From(page.Table("present"));
        page.Agrees("regions", (region, step) => Reflections.From(presence, Step(step)).Regions.Find(region)!.Value.Value);
        page.Agrees("activities", (activity, step) => Reflections.From(presence, Step(step)).Activities.Find(activity)!.Value.Value);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("tiny_empty")]
    [InlineData("disconnected")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    public void Agree_with_EconGeo(string input)
    {
        var presence = GoldenPresence.Of(input);
        foreach (var steps in new[] { 0, 1, 2, 10, 20 })
        {
            var regions = Reflections.From(presence, steps).Regions;
            Assert.InRange(Golden.LargestDifference(input, $"econgeo_morc_rca_steps{steps}", regions.Labels, r => AsPrinted(regions, steps, r)), 0, Tolerance(steps));
        }
        foreach (var steps in new[] { 0, 1, 2, 11, 19 })
        {
            var activities = Reflections.From(presence, steps).Activities;
            Assert.InRange(Golden.LargestDifference(input, $"econgeo_mort_rca_steps{steps}", activities.Labels, a => AsPrinted(activities, steps, a)), 0, Tolerance(steps));
        }
    }

    [Fact]
    public void Stay_between_the_extremes_of_the_step_before_the_last() => RandomPresence.Known.Always(presence =>
    {
        var (before, after) = (Reflections.From(presence, 4).Regions, Reflections.From(presence, 6).Regions);
        if (before.Count == 0)
            return;
        var values = Enumerable.Range(0, before.Count).Select(r => before[r].Value!.Value).ToList();
        Assert.All(Enumerable.Range(0, after.Count), r => Assert.InRange(after[r].Value!.Value, values.Min() - 1e-9, values.Max() + 1e-9));
    }, iter: 300);

    // From the third step on EconGeo brings the values to 0 to 100; they have drawn together by then, which magnifies rounding.
    private static double AsPrinted(FigureList values, int steps, int at)
    {
        if (steps < 3)
            return values[at].Value!.Value;
        var all = Enumerable.Range(0, values.Count).Select(one => values[one].Value!.Value).ToList();
        return 100 * (values[at].Value!.Value - all.Min()) / (all.Max() - all.Min());
    }

    private static double Tolerance(int steps) => steps switch { < 3 => 1e-11, < 15 => 1e-5, _ => 1e-3 };

    private static int Step(string text) => int.Parse(text["step".Length..], System.Globalization.CultureInfo.InvariantCulture);
}
