using System.Globalization;
using System.Text;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Predictors;
using RegioHelix.Analytics.Evaluation.Verdicts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>
/// An R script that repeats an effect check: the data stand in it, base R is enough, and public packages (nnls, quadprog, synthdid, Synth, did, fixest) are used beside it where they are installed.
/// It stops with an error where its estimate differs from ours by more than 1e-6 of the outcome's spread, or of 1 where that is less; where other weights fit as well, only the misfit is held to that.
/// </summary>
public static class EvidenceScript
{
    private static readonly string Solver = Read("solver.R");

    /// <summary>Writes the script.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="settings">What was asked.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="hash">Of the panel that was read.</param>
    public static string Write(EvidenceResult result, EvidenceSettings settings, string file, string hash)
    {
        var (request, script) = (result.Request, new StringBuilder());
        script.Append(CultureInfo.InvariantCulture, $"""
            # An effect check of RegioHelix, repeated in R: Rscript THIS_FILE
            # Asked: {Comment(settings.CommandFor(file))}
            # Verdict there: {EvidenceJson.Name(result.Verdict.Verdict)}
            # SHA-256 of the names, periods and values that were read: {hash}
            # Base R is enough. Where they are installed, nnls solves the weights and quadprog, synthdid, Synth, did and fixest give their own estimate beside it.

            units <- {Texts(request.Panel.Units)}
            times <- c({string.Join(", ", request.Panel.Times)})
            outcome <- matrix(c(
            {string.Join(",\n", Enumerable.Range(0, request.Panel.Units.Count).Select(unit => "  " + Numbers(request.Panel.Row(unit).ToArray())))}
            ), nrow = length(units), byrow = TRUE, dimnames = list(units, times))

            """);
        if (result.Staggered is { } staggered)
            WriteStaggered(script, request, staggered);
        else
            WriteOneDate(script, result, request);
        return script.ToString().ReplaceLineEndings("\n");
    }

    private static void WriteOneDate(StringBuilder script, EvidenceResult result, EvidenceRequest request)
    {
        // Where no comparison is credible the script repeats the weights and the misfit; it names an estimate no more than the report does.
        var sizes = result.Verdict.Verdict != Verdict.NoCredibleComparison;
        script.Append(CultureInfo.InvariantCulture, $"""

            treated <- {Texts(request.Treated)}
            donors <- {Texts(result.Pool!.Donors)}
            from <- {request.From}
            methods <- {Texts([.. request.Methods.Select(EvidenceJson.Name)])}
            names_sizes <- {(sizes ? "TRUE" : "FALSE")}
            ours <- list({string.Join(", ", result.Methods.Select(method => Ours(method, sizes)))})

            """);
        if (result.Methods.FirstOrDefault(method => method.Estimate.Predictors.Count > 0) is { } matched)
            WritePredictors(script, request, matched);
        script.Append(Solver).Append(Read("one-date.R"));
    }

    // The rank is repeated where every unit took its turn and no search for the importance of predictors is repeated with it.
    private static string Ours(EffectDiagnosis method, bool sizes)
    {
        var parts = new List<string> { $"pre_rmspe = {Number(method.Estimate.PreRmspe)}", $"unique = {(method.HasUniqueWeights ? "TRUE" : "FALSE")}" };
        if (sizes)
            parts.Add($"estimate = {Number(method.Estimate.Estimate)}");
        if (sizes && method.HasUniqueWeights && method.Placebos.AreAll && method.Question.TreatedCount == 1 && method.Estimate.Predictors.Count == 0 && method.Standing is { } standing)
            parts.Add($"rank = {standing.Rank}, of = {standing.Of}, by = \"{(method.Estimate.Method == EffectMethod.SyntheticControl && method.Placebos.ByRatio is not null ? "ratio" : "effect")}\"");
        return $"\"{EvidenceJson.Name(method.Estimate.Method)}\" = list({string.Join(", ", parts)})";
    }

    private static void WritePredictors(StringBuilder script, EvidenceRequest request, EffectDiagnosis matched)
    {
        var before = request.Panel.Times.Take(matched.Question.FirstPost).ToHashSet();
        Predictor[] used = [.. matched.Estimate.Predictors.Select(balance => request.Predictors.All.Single(predictor => predictor.Name == balance.Name))];
        int[] fitted = [.. before.Where(time => time >= request.Predictors.FitFrom && time <= request.Predictors.FitTo)];
        script.Append(CultureInfo.InvariantCulture, $"""

            # The predictors of each unit, and how important each is: the search for that is not repeated here.
            predictors <- matrix(c(
            {string.Join(",\n", used.Select(predictor => "  " + Numbers([.. Enumerable.Range(0, request.Panel.Units.Count).Select(unit => predictor.Mean(unit, before)!.Value)])))}
            ), nrow = {used.Length}, byrow = TRUE, dimnames = list({Texts([.. used.Select(predictor => predictor.Name)])}, units))
            importance <- c({Numbers([.. matched.Estimate.Predictors.Select(balance => balance.Weight)])})
            fitted <- c({string.Join(", ", fitted)})

            """);
    }

    private static void WriteStaggered(StringBuilder script, EvidenceRequest request, StaggeredDid staggered)
    {
        var starts = request.FirstTreated!.Select(start => start is { } period && request.Panel.FirstAt(period) < request.Panel.Times.Count ? request.Panel.Times[request.Panel.FirstAt(period)] : 0);
        script.Append(CultureInfo.InvariantCulture, $"""

            # The period of first treatment; 0 for never.
            first <- c({string.Join(", ", starts)})
            ours <- data.frame(
              group = c({string.Join(", ", staggered.Effects.Select(effect => effect.Group))}),
              time = c({string.Join(", ", staggered.Effects.Select(effect => effect.Time))}),
              estimate = c({Numbers([.. staggered.Effects.Select(effect => effect.Estimate)])}),
              error = c({string.Join(", ", staggered.Effects.Select(effect => effect.StandardError is { } error ? Number(error) : "NA"))}))
            average <- {Number(staggered.Simple.Estimate)}

            """);
        script.Append(Read("staggered.R"));
    }

    private static string Texts(IReadOnlyList<string> texts) => $"c({string.Join(", ", texts.Select(Text))})";

    // R reads \u and \U in a string; nothing but printable ASCII stands in the script, whatever the units are called.
    private static string Text(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append(rune);
            else if (rune.Value is >= 32 and < 127)
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{{{rune.Value:x}}}");
        return quoted.Append('"').ToString();
    }

    private static string Comment(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static string Numbers(IReadOnlyList<double> numbers) => string.Join(", ", numbers.Select(Number));

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Read(string name)
    {
        using var stream = typeof(EvidenceScript).Assembly.GetManifestResourceStream($"evidence/{name}") ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
