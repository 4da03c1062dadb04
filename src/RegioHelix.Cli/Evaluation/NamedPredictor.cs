using System.Globalization;
using System.Text.RegularExpressions;
using RegioHelix.Analytics.Evaluation.Predictors;
using RegioHelix.Import.Reading.Panels;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Vocabulary.Panels;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Evaluation;

/// <summary>A predictor as written: <c>COL</c>, <c>COL@PERIOD</c> or <c>COL@FROM-TO</c>.</summary>
/// <param name="Column">The column.</param>
/// <param name="From">The first period; null for all before treatment.</param>
/// <param name="To">The last period; null for all before treatment.</param>
internal sealed partial record NamedPredictor(string Column, int? From, int? To)
{
    /// <summary>Reads a list parted by commas; a name that holds one is quoted.</summary>
    /// <exception cref="ProblemsException">A span that cannot be read, or a list without a name.</exception>
    public static IReadOnlyList<NamedPredictor> Read(string? text)
    {
        var names = NameList.Read(text);
        if (text is not null && names.Count == 0)
            throw Bad("--predictors", text);
        return [.. names.Select(One)];
    }

    /// <summary>The predictors over what was read.</summary>
    public static PredictorSet Of(IReadOnlyList<NamedPredictor> named, string? fit, string outcome, ReadPanel read, int? treatedFrom)
    {
        if (named.Count == 0 || treatedFrom is not { } from)
            return PredictorSet.None;
        int[] before = [.. read.Panel.Times.TakeWhile(time => time < from)];
        // A panel without a period before treatment is refused by the study, with its own words.
        if (before.Length == 0)
            return PredictorSet.None;
        Predictor[] all = [.. named.Select(one => new Predictor(Variable(read, one.Column), one.From ?? before[0], one.To ?? before[^1]))];
        if (fit is not null)
            return Span().Match(fit) is { Success: true } span ? Fitted(all, Number(span.Groups[1]), span.Groups[2].Success ? Number(span.Groups[2]) : Number(span.Groups[1])) : throw Bad("--fit", fit);
        // Who names a span of the outcome that is half of the time before treatment or more says which periods the fit is about.
        var own = named.Where(one => one.Column == outcome && one.From is not null).Select(one => (one.From, one.To, Count: before.Count(time => time >= one.From && time <= one.To))).OrderByDescending(one => one.Count).FirstOrDefault();
        return 2 * own.Count >= before.Length ? new(all, own.From!.Value, own.To!.Value) : new(all);
    }

    private static PredictorSet Fitted(Predictor[] all, int from, int to) => from <= to ? new(all, from, to) : throw Bad("--fit", $"{from}-{to}");

    private static PanelVariable Variable(ReadPanel read, string column) => read.Variables.Single(variable => variable.Name == column);

    private static NamedPredictor One(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
            return new(text, null, null);
        var at = text.LastIndexOf('@');
        var span = Span().Match(text[(at + 1)..]);
        if (at == 0 || !span.Success)
            throw Bad("--predictors", text);
        var (from, to) = (Number(span.Groups[1]), Number(span.Groups[span.Groups[2].Success ? 2 : 1]));
        return from <= to ? new(text[..at], from, to) : throw Bad("--predictors", text);
    }

    private static int Number(Group group) => int.Parse(group.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static ProblemsException Bad(string place, string text) => new(new Problem(place, 0, 0, "bad-span", text, Phrase.Verbatim(place == "--fit" ? "write the periods as FROM-TO, such as 1960-1969, the earlier first" : "write COL, COL@PERIOD or COL@FROM-TO, such as jobs@2005-2010, the earlier period first")));

    [GeneratedRegex("^(-?[0-9]{1,9})(?:-(-?[0-9]{1,9}))?$")]
    private static partial Regex Span();
}
