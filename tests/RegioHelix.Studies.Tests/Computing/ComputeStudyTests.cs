using RegioHelix.Analytics.Conventions;
using RegioHelix.Studies.Computing;
using RegioHelix.Studies.Exports;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>The contract of a computation: what is shown, what is dropped, what is refused.</summary>
public sealed class ComputeStudyTests
{
    private static readonly RegionActivityTable Small = Table("North South Empty", "Steel Care None", [6, 2, 0, 2, 6, 0, 0, 0, 0]);
    private static readonly RegionActivityTable InTwoParts = Table("A B C D", "W X Y Z", [4, 2, 0, 0, 2, 4, 0, 0, 0, 0, 3, 1, 0, 0, 1, 3]);

    [Fact]
    public void Labels_keep_their_order_and_the_empty_are_named()
    {
        var result = Run("location-quotient", Small);
        Assert.Equal(["North", "South"], result.Rows);
        Assert.Equal(["Steel", "Care"], result.Columns);
        Assert.Equal([1.5, 0.5, 0.5, 1.5], result.Values.Select(value => value!.Value));
        Assert.Equal(["regions: Empty", "activities: None"], result.Dropped.Select(dropped => $"{dropped.Kind}: {string.Join(',', dropped.Labels)}"));
    }

    [Fact]
    public void Written_as_text_a_figure_keeps_all_its_digits()
    {
        var text = new StringWriter();
        ComputedCsv.Write(Run("share", Table("R S", "a b", [1, 2, 1, 0])), text);
        Assert.Equal("label,a,b\nR,0.3333333333333333,0.6666666666666666\nS,1,0\n", text.ToString());
    }

    [Fact]
    public void A_table_that_falls_apart_has_no_index_but_its_parts_have()
    {
        var refusal = Refusal("complexity", InTwoParts);
        Assert.Equal(("disconnected", "2 components"), (refusal.Rule, $"{refusal.Value}"));
        Assert.Contains("component 1: A, B; component 2: C, D", refusal.Advice.ToString(), StringComparison.Ordinal);
        Assert.Contains("--variant per-component", refusal.Advice.ToString(), StringComparison.Ordinal);
        var parts = Run("complexity", Stairs(), "per-component", null, ("presence", "given"));
        Assert.Equal(2, parts.Details["components"]);
        Assert.Equal(["A", "B", "C", "D", "E", "F"], parts.Rows);
        // Each part is the stair of the method page.
        Assert.All([1.2247, 0, -1.2247, 1.2247, 0, -1.2247], (value, at) => Assert.Equal(value, parts[at, 0]!.Value, 1e-4));
    }

    [Fact]
    public void A_missing_cell_leaves_no_figure_and_an_interval_leaves_bounds()
    {
        var table = new RegionActivityTable(["R", "S"], ["a", "b"], [Cell.Of(4), Cell.Between(2, 6), Cell.Of(2), Cell.Of(2)]);
        var value = Run("share", table);
        Assert.Null(value[0, 1]);
        Assert.Equal(1, value.Absences["not-published"]);
        Assert.Equal(2 / 6.0, Run("share", table, options: ("bound", "lower"))[0, 1]!.Value, 1e-15);
        Assert.Equal(0.6, Run("share", table, options: ("bound", "upper"))[0, 1]!.Value, 1e-15);
    }

    [Fact]
    public void An_option_wins_over_the_package_and_the_package_over_the_default()
    {
        var table = Table("R S T", "a b c", [1, 1, 1, 1, 1, 0, 1, 0, 0]);
        double? First(string? package, params (string, string)[] options) => Run("relatedness-density", table, null, package, [("presence", "given"), .. options])[1, 2];
        Assert.NotEqual(First(null), First("py-ecomplexity-0.5.2"));
        Assert.Equal(First(null), First("py-ecomplexity-0.5.2", ("own", "excluded")));
        Assert.Equal(First(null, ("own", "included")), First("py-ecomplexity-0.5.2"));
    }

    [Theory]
    [InlineData("locationquotient", null, "unknown-measure", "did you mean location-quotient?")]
    [InlineData("xyzzy", null, "unknown-measure", "--list")]
    [InlineData("krugman", "al", "unknown-variant", "did you mean all?")]
    [InlineData("share", "plain", "unknown-variant", "has no variants")]
    [InlineData("growth", null, "missing-input", "BEFORE.csv AFTER.csv")]
    [InlineData("variety", null, "missing-input", "--groups")]
    [InlineData("productivity", null, "missing-input", "--income")]
    [InlineData("ellison-glaeser", null, "missing-input", "employees")]
    public void An_unknown_name_or_a_missing_input_is_answered_with_the_way_out(string measure, string? variant, string rule, string advice)
    {
        var problem = Assert.Throws<ProblemsException>(() => ComputeStudy.Run(new ComputeRequest(measure, [new("small.csv", Small)]) { Variant = variant })).Problems[0];
        Assert.Equal(rule, problem.Rule);
        Assert.Contains(advice, problem.Advice.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("krugman", "threshold", "2", "does-nothing")]
    [InlineData("diversity", "threshold", "0", "bad-number")]
    [InlineData("diversity", "threshold", "many", "bad-number")]
    [InlineData("diversity", "presence", "LQs", "unknown-value")]
    [InlineData("fitness", "iterations", "2.5", "bad-number")]
    [InlineData("complementarity", "region", "Nord", "unknown-region")]
    public void An_option_that_cannot_hold_is_refused(string measure, string option, string value, string rule) =>
        Assert.Equal(rule, Refusal(measure, Small, (option, value)).Rule);

    [Fact]
    public void A_package_is_known_by_its_name_and_has_what_it_has()
    {
        Assert.Contains("did you mean econgeo-2.1?", Problem(() => Run("gini", Small, null, "econgeo-2.0")).Advice.ToString(), StringComparison.Ordinal);
        Assert.Equal("not-in-package", Problem(() => Run("fitness", Small, null, "econgeo-2.1")).Rule);
        Assert.Empty(PackageConvention.All.Select(one => one.Name).Except(PackagePresets.All.Select(one => one.Name)));
    }

    [Fact]
    public void A_table_without_content_is_refused()
    {
        Assert.Equal("all-zero", Refusal("gini", Table("R S", "a b", [0, 0, 0, 0])).Rule);
        Assert.Equal("nothing-published", Refusal("gini", new RegionActivityTable(["R"], ["a"], [Cell.Missing()])).Rule);
        Assert.Equal("nothing-present", Refusal("proximity", Small, ("threshold", "99")).Rule);
        Assert.Equal("too-few", Refusal("complexity", Table("R", "a b", [1, 2])).Rule);
    }

    [Fact]
    public void A_request_beyond_the_memory_says_what_it_needs()
    {
        var problem = Problem(() => ComputeStudy.RefuseTooLarge("proximity", null, "wide.csv", 3, 30_000, 8L << 30));
        Assert.Equal("too-large", problem.Rule);
        Assert.Contains("would need 36.9 GB, more than the 8 GB that may be used", problem.Advice.ToString(), StringComparison.Ordinal);
        Assert.Contains("one table can hold", Problem(() => ComputeStudy.RefuseTooLarge("proximity", null, "wide.csv", 3, 50_000, long.MaxValue)).Advice.ToString(), StringComparison.Ordinal);
        ComputeStudy.RefuseTooLarge("herfindahl", null, "wide.csv", 3, 30_000, 8L << 30);
    }

    [Fact]
    public void Years_are_matched_by_label_and_must_have_the_same()
    {
        var later = Table("South North Empty", "Care Steel None", [9, 2, 0, 2, 12, 0, 0, 0, 0]);
        var growth = ComputeStudy.Run(new ComputeRequest("growth", [new("before.csv", Small), new("after.csv", later)]));
        Assert.Equal(1, growth[0, 0]!.Value);
        Assert.Equal(0.5, growth[1, 1]!.Value);
        var problem = Problem(() => ComputeStudy.Run(new ComputeRequest("growth", [new("before.csv", Small), new("after.csv", InTwoParts)])));
        Assert.Equal(("after.csv", "other-labels"), (problem.File, problem.Rule));
    }

    [Fact]
    public void Draws_give_an_interval_to_every_figure_and_the_same_seed_the_same_one()
    {
        var table = Table("R S T", "a b c", [50, 40, 10, 40, 50, 30, 10, 20, 70]);
        foreach (var measure in new[] { "location-quotient", "herfindahl", "relatedness-density" })
        {
            var one = Run(measure, table, null, null, ("draws", "200"), ("seed", "7"));
            var other = Run(measure, table, null, null, ("draws", "200"), ("seed", "7"));
            Assert.Equal(one.Bands!.Lower, other.Bands!.Lower);
            Assert.Equal(one.Values.Count, one.Bands.Upper.Count);
            Assert.All(Enumerable.Range(0, one.Values.Count), at => Assert.True(one.Bands.Lower[at] <= one.Bands.Upper[at], measure));
        }
        var text = new StringWriter();
        ComputedCsv.Write(Run("herfindahl", table, null, null, ("draws", "50"), ("noise", "none")), text);
        // Nothing is missing and nothing is drawn: the interval is the figure.
        var line = text.ToString().Split('\n')[1].Split(',');
        Assert.Equal("label,value,lower,upper", text.ToString().Split('\n')[0]);
        Assert.Equal((line[1], line[1]), (line[2], line[3]));
        Assert.Equal("does-nothing", Refusal("herfindahl", table, ("seed", "7")).Rule);
    }

    [Fact]
    public void Parts_that_have_no_index_are_named_each_with_its_reason()
    {
        var refusal = Refusal("complexity", Table("A B C D", "W X Y", [1, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1]), ("presence", "given"));
        Assert.Equal("disconnected", refusal.Rule);
        var problem = Problem(() => Run("complexity", Table("A B C D", "W X Y", [1, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1]), "per-component", null, ("presence", "given")));
        Assert.Equal("no-part-has-an-index", problem.Rule);
        Assert.Contains("component 1 (A, B) is all-equal; component 2 (C, D) is too-few", problem.Advice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_of_two_years_and_ranks_stand_beside_the_figures()
    {
        NamedTable before = new("before.csv", Table("R S T", "a b", [100, 400, 104, 400, 500, 400])), after = new("after.csv", Table("T R S", "b a", [400, 900, 400, 100, 400, 104]));
        ComputedResult Of(string measure, string? ranks, params NamedTable[] tables) => ComputeStudy.Run(new ComputeRequest(measure, tables)
        {
            Options = new Dictionary<string, string> { ["draws"] = "300", ["seed"] = "4" }.Concat(ranks is null ? [] : [new("ranks", ranks)]).ToDictionary(),
        });
        var growth = Of("growth", "rows", before, after);
        Assert.Equal(["R", "S", "T"], growth.Rows);
        // T grows by 80 %, the others not: the first for certain.
        Assert.Equal((1, 1, 1), growth.Bands!.Ranks![4] is var first ? (first.Rank, first.Best, first.Worst) : default);
        Assert.True(growth.Bands.Lower[0] < 0 && growth.Bands.Upper[0] > 0);
        Assert.Null(Of("growth", null, before, after).Bands!.Ranks);
        var text = new StringWriter();
        ComputedCsv.Write(growth, text);
        Assert.Equal("label,column,value,lower,upper,rank,rank_best,rank_worst", text.ToString().Split('\n')[0]);
        Assert.EndsWith(",1,1,1", text.ToString().Split('\n')[5], StringComparison.Ordinal);
        using var json = new MemoryStream();
        ComputedJson.Write(growth, json);
        Assert.Equal(1, System.Text.Json.JsonDocument.Parse(json.ToArray()).RootElement.GetProperty("rank_worst").GetProperty("T").GetProperty("a").GetInt32());
        Assert.Equal(2, Of("location-quotient", "columns", before).Bands!.Ranks!.Max(rank => rank.Rank));
        Assert.Equal(("--ranks", "bad-number"), Problem(() => Of("herfindahl", "columns", before)) is var refusal ? (refusal.File, refusal.Rule) : default);
        Assert.Equal("does-nothing", Refusal("herfindahl", before.Table, ("ranks", "rows")).Rule);
    }

    [Fact]
    public void Every_measure_names_options_variants_and_pages_that_are_there()
    {
        foreach (var measure in ComputeCatalogue.All)
        {
            Assert.All(measure.Options.Concat(measure.Defaults.Keys), name => ComputeOptions.Get(name));
            Assert.True(File.Exists(Path.Combine(RegioHelix.Testing.Requires.FindRoot(), "docs", "methods", measure.Page + ".md")), measure.Name);
            Assert.Equal(measure.Variants.Count, measure.Variants.Select(variant => variant.Name).Distinct().Count());
        }
        Assert.Equal(ComputeCatalogue.All.Count, ComputeCatalogue.All.Select(measure => measure.Name).Distinct().Count());
        foreach (var preset in PackagePresets.All)
            foreach (var line in preset.Lines)
            {
                var measure = ComputeCatalogue.Get(line.Measure);
                Assert.True(line.Variant is null || measure.Variants.Any(variant => variant.Name == line.Variant), $"{preset.Name} {line.Measure} {line.Variant}");
                Assert.All(line.Options.Keys, option => Assert.True(measure.Reads(option), $"{preset.Name} {line.Measure} {option}"));
            }
    }

    // Two stairs that share no step.
    private static RegionActivityTable Stairs() => Table(
        "A B C D E F", "u v w x y z",
        [1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0]);

    private static RegionActivityTable Table(string regions, string activities, double[] values) =>
        new(regions.Split(' '), activities.Split(' '), [.. values.Select(value => Cell.Of(value))]);

    private static ComputedResult Run(string measure, RegionActivityTable table, string? variant = null, string? package = null, params (string Name, string Value)[] options) =>
        ComputeStudy.Run(new ComputeRequest(measure, [new("small.csv", table)]) { Variant = variant, Convention = package, Options = options.ToDictionary(option => option.Name, option => option.Value) });

    private static Problem Refusal(string measure, RegionActivityTable table, params (string Name, string Value)[] options) => Problem(() => Run(measure, table, null, null, options));

    private static Problem Problem(Action action) => Assert.Throws<ProblemsException>(action).Problems[0];
}
