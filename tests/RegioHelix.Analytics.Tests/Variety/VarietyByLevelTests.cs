using CsCheck;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Variety;

namespace RegioHelix.Analytics.Tests.Variety;

public sealed class VarietyByLevelTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("variety");
        page.Agrees("evenness", (region, _) => Evenness.From(page.Table("jobs")).Find(region)!.Value.Value);
        string Word(string block, string label, string activity) => page.Row(block, label)[Array.IndexOf(page.Columns(block), activity)];
        var levels = VarietyByLevel.From(page.Table("jobs-by-code"), activity => [Word("sector-of", "sector", activity), Word("branch-of", "branch", activity)]);
        page.Agrees("levels", (region, what) => (what switch { "total" => levels.Total, "first" => levels.Levels[0], "second" => levels.Levels[1], _ => levels.Levels[2] }).Find(region)!.Value.Value);
    }

    [Fact]
    public void Adds_up_over_any_hierarchy() => Gen.Select(RandomTables.Complete, Gen.Int[1, 4], Gen.Int[0, 1000]).Always((table, depth, seed) =>
    {
        var levels = VarietyByLevel.From(table, activity => Path(table.FindActivity(activity), depth, seed));
        Assert.Equal(depth + 1, levels.Levels.Count);
        for (var region = 0; region < table.Regions.Count; region++)
            if (levels.Total[region].Value is { } total)
            {
                Assert.Equal(total, levels.Levels.Sum(level => level[region].Value!.Value), 1e-12);
                Assert.All(levels.Levels, level => Assert.InRange(level[region].Value!.Value, -1e-12, total + 1e-12));
            }
            else
                Assert.All(levels.Levels, level => Assert.Equal(levels.Total[region].State, level[region].State));
    }, iter: 500);

    [Fact]
    public void Of_one_level_is_related_and_unrelated_variety() => RandomTables.Complete.Always(table =>
    {
        string Group(string activity) => $"{table.FindActivity(activity) % 3}";
        var (levels, two) = (VarietyByLevel.From(table, activity => [Group(activity)]), RelatedVariety.From(table, Group));
        for (var region = 0; region < table.Regions.Count; region++)
        {
            Assert.Equal(two.Unrelated[region].Value ?? -1, levels.Levels[0][region].Value ?? -1, 1e-12);
            Assert.Equal(two.Related[region].Value ?? -1, levels.Levels[1][region].Value ?? -1, 1e-12);
        }
    }, iter: 300);

    [Fact]
    public void Walks_codes_up_to_the_top_whatever_their_depth_and_refuses_circles()
    {
        var table = RandomTables.Of(1, 4, [1, 1, 1, 1]);
        var parents = new Dictionary<string, string?> { ["A1"] = "X1", ["A2"] = "X1", ["A3"] = "X2", ["A4"] = "Y", ["X1"] = "X", ["X2"] = "X", ["X"] = null, ["Y"] = null };
        var levels = VarietyByLevel.FromParents(table, code => parents[code]);
        // X against Y, then X1 against X2 (Y's activity is its own group there), then within X1.
        Assert.Equal((0.75 * Math.Log2(4.0 / 3)) + (0.25 * 2), levels.Levels[0][0].Value!.Value, 1e-12);
        Assert.Equal((0.5 * Math.Log2(1.5)) + (0.25 * Math.Log2(3)), levels.Levels[1][0].Value!.Value, 1e-12);
        Assert.Equal(0.5, levels.Levels[2][0].Value!.Value, 1e-12);
        parents["X"] = "X1";
        Assert.Contains("circle", Assert.Throws<ArgumentException>(() => VarietyByLevel.FromParents(table, code => parents[code])).Message, StringComparison.Ordinal);
        Assert.Contains("A1 has no group", Assert.Throws<ArgumentException>(() => VarietyByLevel.From(table, _ => [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evenness_is_1_where_all_are_equal_and_not_defined_over_one() => RandomTables.Complete.Always(table =>
    {
        foreach (var of in Enum.GetValues<MeasureOf>())
        {
            var (present, all) = (Evenness.From(table, of), Evenness.From(table, of, EvennessOver.All));
            for (var at = 0; at < present.Count; at++)
                if (present[at].Value is { } even)
                {
                    Assert.InRange(even, 0, 1);
                    Assert.InRange(all[at].Value!.Value, 0, even + 1e-12);
                }
        }
        var equal = Evenness.From(RandomTables.Map(table, (_, _, _) => RegioHelix.Vocabulary.Tables.Cell.Of(3)))[0];
        Assert.Equal(table.Activities.Count < 2 ? FigureState.TooFew : FigureState.Computed, equal.State);
        Assert.True(equal.Value is null || Math.Abs(equal.Value.Value - 1) < 1e-12);
    }, iter: 300);

    private static string[] Path(int activity, int depth, int seed) => [.. Enumerable.Range(0, depth).Select(level => $"{(activity * 31 + seed) / (level + 1) % (level + 2)}")];
}
