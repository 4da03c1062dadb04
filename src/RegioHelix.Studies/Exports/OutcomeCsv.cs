using RegioHelix.Studies.Outcomes;

namespace RegioHelix.Studies.Exports;

/// <summary>What came of the meetings of an event as CSV: a line a wave and step. Nobody is in it; what is too few to be told is left empty.</summary>
public static class OutcomeCsv
{
    private static readonly string[] Header =
        ["event", "months", "begins_on", "has_begun", "meetings", "people_asked", "replies", "meetings_answered", "meetings_answered_by_both", "meetings_silent", "step", "said_by_at_least_one", "said_by_both", "open", "per_100_if_no_open", "per_100_if_all_open", "benchmark_per_100", "verdict"];

    /// <summary>Writes it.</summary>
    public static string Write(OutcomeReport report) => CsvText.Write(Header, report.Waves.SelectMany(wave => wave.Steps.Select(step => (wave, step))), one => (object?[])
    [
        report.Event, one.wave.Months, one.wave.BeginsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), one.wave.HasBegun ? "yes" : "no", report.Meetings, one.wave.Asked, one.wave.Replies, one.wave.Answered, one.wave.AnsweredByBoth, one.wave.Silent,
        StudyWords.Of(one.step.Step), one.step.Either, one.step.Both, one.step.Open, Rounded(one.step.Lower), Rounded(one.step.Upper), report.Benchmark.PerHundred, StudyWords.Of(one.wave.Verdict),
    ]);

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 2) : null;
}
