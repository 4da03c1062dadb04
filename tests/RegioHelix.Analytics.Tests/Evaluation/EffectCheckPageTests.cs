using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Tests.Evaluation;

public sealed class EffectCheckPageTests
{
    [Fact]
    public void The_page_is_right()
    {
        var page = WorkedExample.Of("effect-check");
        var table = page.Table("outcome");
        double[] values = [.. from unit in Enumerable.Range(0, 3) from time in Enumerable.Range(0, 4) select table[unit, time].Value!.Value];
        var question = EffectQuestion.From(new RegionPanel(page.Labels("outcome"), [1, 2, 3, 4], values), ["Treated"], 3);
        var (control, did) = (SyntheticControl.From(question), DifferenceInDifferences.From(question));
        page.Agrees("estimates", (_, method) => Math.Round(method == "did" ? did.Estimate : control.Estimate, 9));
        page.Agrees("weights", (_, donor) => control.UnitWeights[donor == "Alder" ? 0 : 1]);
        page.Agrees("gap", (_, time) => Math.Round(control.Gap[time[0] - '1'], 9));
    }
}
