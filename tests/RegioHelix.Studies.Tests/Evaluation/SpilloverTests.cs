using RegioHelix.Analytics.Evaluation;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Studies.Tests.Evaluation;

/// <summary>What stands beside an effect check: the estimate with the neighbours on the other side, and each treated unit alone.</summary>
public sealed class SpilloverTests
{
    private static readonly string[] Units = [.. Enumerable.Range(0, 12).Select(unit => $"U{unit}")];
    private static readonly EvidenceSettings Asked = new("unit", "time", "outcome") { Treated = ["U0"], From = 9 };

    private static EvidenceResult Check(EvidenceRequest request) => EvidenceStudy.Run(request, null, TestContext.Current.CancellationToken);

    [Fact]
    public void Without_neighbours_is_what_is_found_where_they_are_left_out()
    {
        var (beside, left) = (Check(Request(["U0"]) with { Neighbours = ["U3", "U4"] }), Check(Request(["U0"]) with { SamePriority = ["U3", "U4"] }));
        var kept = Check(Request(["U0"]));
        foreach (var (method, at) in Enum.GetValues<EffectMethod>().Select((method, at) => (method, at)))
        {
            Assert.Equal(left.Methods[at].Estimate.Estimate, beside.Methods[at].Estimate.Estimate, 12);
            Assert.Equal(kept.Methods[at].Estimate.Estimate, beside.Spillover!.Estimates[method], 12);
        }
        Assert.Equal((false, true, 0), (beside.Spillover!.AreDonors, beside.Spillover.IsCredible, kept.Spillover!.Estimates.Count));
        var said = EvidenceReports.From(beside, Asked, "panel.csv", "").Checks[11].Lines.Select(line => line.English).ToList();
        Assert.Contains("U3 and U4", said[0], StringComparison.Ordinal);
        Assert.Equal(3, said.Count(line => line.Contains("with them among the donors", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_treated_unit_alone_is_what_a_check_of_it_finds_and_one_beyond_all_others_has_no_size()
    {
        var result = Check(Request(["U0", "U11"]));
        foreach (var unit in new[] { "U0", "U11" })
        {
            var alone = Check(Request([unit]) with { SamePriority = [unit == "U0" ? "U11" : "U0"] });
            Assert.Equal(alone.Methods.Select(one => one.Estimate.Estimate), result.PerUnit[unit].Select(one => one.Estimate), (one, other) => Math.Abs(one - other) < 1e-12);
        }
        var lines = EvidenceReports.From(result, Asked with { Treated = ["U0", "U11"] }, "panel.csv", "").PerUnit;
        Assert.True(lines.Count == 0 || lines.Where(line => line.Unit == "U11").All(line => line.Estimate is null), "a unit beyond all others has no comparison alone");
        Assert.All(lines.Where(line => line.Unit == "U0"), line => Assert.NotNull(line.Estimate));
    }

    // U0 is a mix of two others and moves away in period 9; U11 lies beyond all of them.
    private static EvidenceRequest Request(string[] treated)
    {
        static double Of(int unit, int time) => unit == 11 ? 60 + (9 * time) : 10 + unit + (0.3 * unit * time) + Math.Sin((3 * unit) + (2 * time));
        var values = from unit in Enumerable.Range(0, Units.Length) from time in Enumerable.Range(1, 12) select unit == 0 ? ((Of(3, time) + Of(4, time) + Of(7, time)) / 3) + (time >= 9 ? 8 : 0) : Of(unit, time);
        return new(new RegionPanel(Units, [.. Enumerable.Range(1, 12)], values.ToArray()), "panel.csv") { Treated = treated, From = 9 };
    }
}
