using System.Globalization;
using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>Which activities entered regions and left them, plainly or beyond the data's own error.</summary>
internal static class TurnoverFamily
{
    /// <summary>The variants of entry and exit.</summary>
    public static IReadOnlyList<MeasureVariant> Variants { get; } =
    [
        new("crossing", "every crossing of the threshold, noise or not"),
        new("margin", "only from --margin below the threshold to --margin above it, or the other way; ours"),
        new("beyond-error", "only where the change is more than the data's own error explains at --significance; --error, --counting and --rounding say that error; ours"),
        new("list", "between each table and the next, a line a region and activity, over any number of tables; --at names their years: EconGeo's entry_list and exit_list", ExtraInputs.LaterTables, ResultShape.LinesByParts),
    ];

    /// <summary>The options of the error of data.</summary>
    public static IReadOnlyList<string> OfError { get; } = [ComputeOptions.Margin, ComputeOptions.Significance, ComputeOptions.Error, ComputeOptions.ErrorUnreliable, ComputeOptions.Counting, ComputeOptions.Rounding];

    /// <summary>The options of entry and exit.</summary>
    public static IReadOnlyList<string> Options { get; } = [.. ComputeOptions.OfPresenceInYears, .. OfError, ComputeOptions.At];

    public static ComputedFigures EntryOf(ComputeInput input) => input.Variant switch
    {
        "margin" or "beyond-error" => Judged(input, (table, region, activity) => !table.CanEnter(region, activity) ? null : table[region, activity] == TurnoverVerdict.Entered),
        "list" => Listed(input, Turnover.Entered, Turnover.StayedAway),
        _ => ComputedFigures.Of(Entry.Table(input.PresenceByYear()[0], input.PresenceByYear()[1])),
    };

    public static ComputedFigures ExitOf(ComputeInput input) => input.Variant switch
    {
        "margin" or "beyond-error" => Judged(input, (table, region, activity) => table[region, activity] switch
        {
            TurnoverVerdict.Left => true,
            TurnoverVerdict.Stayed or TurnoverVerdict.FellWithinError => false,
            _ => null,
        }),
        "list" => Listed(input, Turnover.Left, Turnover.Stayed),
        _ => ComputedFigures.Of(Exit.Table(input.PresenceByYear()[0], input.PresenceByYear()[1])),
    };

    /// <summary>What counts as an entry, as a variant and the options say.</summary>
    public static EntryRule RuleOf(ComputeInput input)
    {
        if (!input.Settings.Is(ComputeOptions.Presence, "lq") && input.Settings.Text(ComputeOptions.Presence).Length > 0)
            throw ComputeProblem.BadValue(ComputeOptions.Presence, input.Settings.Text(ComputeOptions.Presence), $"{input.Variant} is a test of location quotients; leave --presence out");
        var threshold = input.Settings.Number(ComputeOptions.Threshold);
        return input.Variant switch
        {
            "margin" => EntryRule.WithMargin(input.Settings.Number(ComputeOptions.Margin), threshold),
            "beyond-error" => EntryRule.BeyondError(ErrorOf(input), input.Settings.Number(ComputeOptions.Significance), threshold),
            _ => EntryRule.Crossing(threshold),
        };
    }

    private static MeasurementError ErrorOf(ComputeInput input)
    {
        var (settings, rounding) = (input.Settings, input.Settings.Text(ComputeOptions.Rounding));
        var rounded = rounding switch
        {
            "" => new MeasurementError("given", "given"),
            "bres-relaxed" => MeasurementError.BresRelaxed,
            "bres-strict" => MeasurementError.BresStrict,
            _ => double.TryParse(rounding, NumberStyles.Float, CultureInfo.InvariantCulture, out var unit) && double.IsFinite(unit) && unit > 0
                ? MeasurementError.RoundedTo(unit)
                : throw ComputeProblem.BadValue(ComputeOptions.Rounding, rounding, "it takes a unit above 0, bres-relaxed or bres-strict"),
        };
        var error = rounded with
        {
            RelativeError = settings.FindNumber(ComputeOptions.Error) ?? 0,
            UnreliableError = settings.FindNumber(ComputeOptions.ErrorUnreliable) ?? 0,
            CountFactor = settings.Number(ComputeOptions.Counting),
        };
        return error is { RelativeError: 0, UnreliableError: 0, CountFactor: 0, Rounding.Count: 0 }
            ? throw ComputeProblem.MissingOption(settings.Measure, ComputeOptions.Counting, "the error of the data: --counting 1 for counts, --error 0.05 for 5 %, or --rounding 5")
            : error;
    }

    private static ComputedFigures Judged(ComputeInput input, Func<TurnoverTable, int, int, bool?> answer)
    {
        var table = EntryBeyondError.From(input.Years[0], input.Years[1], RuleOf(input));
        var isComplete = input.MissingCells == 0;
        return new ComputedFigures(table.Regions, table.Activities, (region, activity) =>
            table[region, activity] == TurnoverVerdict.Unknown ? Figure.Without(FigureState.NotPublished)
            : answer(table, region, activity) is { } yes ? Answer(yes, isComplete)
            : Figure.Without(FigureState.NotAtRisk)) with
        {
            Details = Enum.GetValues<TurnoverVerdict>().ToDictionary(verdict => Words.Of(verdict), verdict => (object?)table.Count(verdict)),
        };
    }

    private static ComputedFigures Listed(ComputeInput input, Turnover happened, Turnover couldHave)
    {
        var years = YearColumns.Years(input).Zip(input.PresenceByYear(), (year, presence) => new YearPresence(year, presence));
        var isComplete = input.MissingCells == 0;
        return YearColumns.Of(TurnoverList.From([.. years]), line => YearColumns.Label(line.Region, line.Activity), line => (line.FromYear, line.ToYear), line =>
            line.Turnover == happened || line.Turnover == couldHave ? Answer(line.Turnover == happened, isComplete)
            : Figure.Without(line.Turnover == Turnover.Unknown ? FigureState.NotPublished : FigureState.NotAtRisk));
    }

    // A missing cell anywhere is in the totals that every quotient is measured against: the answer can turn out otherwise.
    private static Figure Answer(bool yes, bool isComplete)
    {
        var value = yes ? 1 : 0;
        return isComplete ? Figure.Of(value) : Figure.Of(value, 0, 1);
    }
}
