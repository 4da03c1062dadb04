using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>How well rankings of the past told which activities then entered.</summary>
internal static class BacktestFamily
{
    private static readonly string[] Parts = ["area", "area_lower", "area_upper", "smallest_visible", "precision", "precision_lower", "precision_upper", "chance", "gain", "brier", "brier_of_base_rate"];

    /// <summary>The backtest.</summary>
    public static ComputableMeasure Measure { get; } =
        new("backtest", "area under the ROC curve of density, quotient, size, ubiquity, growth, neighbours and lots over the entries that then happened; precision of each region's best; Brier score", "DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44(3); Obuchowski 1997, Biometrics 53(2); the method page says what is ours", "backtest",
            ResultShape.LinesByParts, BacktestOf)
        {
            Needs = ExtraInputs.LaterTables,
            Takes = ExtraInputs.Neighbours,
            Options = [ComputeOptions.Threshold, .. TurnoverFamily.OfError, ComputeOptions.Years, ComputeOptions.Best, ComputeOptions.Seed],
            Variants =
            [
                new("crossing", "every crossing of the threshold is an entry; of three or more tables the first serves growth"),
                new("margin", "entries beyond a margin"),
                new("beyond-error", "entries beyond the data's own error"),
            ],
            ActivitySquares = 2,
        };

    private static ComputedFigures BacktestOf(ComputeInput input)
    {
        var result = Backtest.From(WindowsOf(input), new() { Best = input.Settings.Whole(ComputeOptions.Best) });
        if (result.State != BacktestState.Computed)
            throw ComputeProblem.Undefined(
                input.File, Words.Of(result.State), $"{result.Basis.Entries} entries of {result.Basis.Candidates} candidates in {result.Basis.RegionsWithEntry} regions",
                $"nothing is said on fewer than {result.Settings.LeastOfEach} entries, as many non-entries and {result.Settings.LeastRegions} regions with an entry; take larger tables or a longer window");
        return new ComputedFigures([.. result.Skills.Select(skill => skill.Name)], Parts, (row, part) => Part(result.Skills[row], result.Settings.Headline, part)) with
        {
            Details = new Dictionary<string, object?>
            {
                ["scope"] = Words.Of(result.Settings.Headline),
                ["windows"] = result.Years.Count,
                ["candidates"] = result.Basis.Candidates,
                ["entries"] = result.Basis.Entries,
                ["regions_with_entry"] = result.Basis.RegionsWithEntry,
                ["without_score"] = result.Basis.WithoutScore,
                ["base_rate"] = result.Basis.BaseRate,
                ["best"] = result.Settings.Best,
                ["areas"] = result.Skills.ToDictionary(skill => skill.Name, skill => skill.Areas.ToDictionary(area => Words.Of(area.Key), area => area.Value.Area.Value)),
                ["calibration"] = result.Skills.ToDictionary(skill => skill.Name, skill => skill.Calibration.Groups.Select(group => new { foretold = group.Foretold, entered = group.Entered.Value, cells = group.Cells }).ToArray()),
            },
            Notes = result.IsSimulated ? ["a table holds simulated figures: this says nothing of real places"] : [],
        };
    }

    // Each table and the next; where there are three or more the first only tells growth, so that every window has the same rankings.
    private static List<BacktestWindow> WindowsOf(ComputeInput input)
    {
        var (years, rule) = (input.Years, TurnoverFamily.RuleOf(input));
        var first = years.Count > 2 ? 1 : 0;
        return [.. Enumerable.Range(first, years.Count - first - 1).Select(at => new BacktestWindow(
            EntryBeyondError.From(years[at], years[at + 1], rule),
            Predictors.List(years[at], rule.Threshold, first == 1 ? years[at - 1] : null, input.Neighbours, input.Seed),
            input.Settings.Whole(ComputeOptions.Years)))];
    }

    private static Figure Part(PredictionSkill skill, AreaScope scope, int part)
    {
        var area = skill.Areas.GetValueOrDefault(scope)?.Area;
        double? value = part switch
        {
            0 => area?.Value,
            1 => area?.Lower,
            2 => area?.Upper,
            3 => area?.SmallestVisible,
            4 => skill.Best.Precision.Value,
            5 => skill.Best.Precision.Lower,
            6 => skill.Best.Precision.Upper,
            7 => skill.Best.Chance,
            8 => skill.Best.Gain.Value,
            9 => skill.Calibration.Brier,
            _ => skill.Calibration.BrierOfBaseRate,
        };
        return value is { } known && double.IsFinite(known) ? Figure.Of(known) : Figure.Without(FigureState.TooFew);
    }
}
