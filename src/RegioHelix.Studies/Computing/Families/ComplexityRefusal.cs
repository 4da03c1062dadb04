using System.Globalization;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>Why a table has no complexity index, in words.</summary>
internal static class ComplexityRefusal
{
    private const int MostLabels = 8;

    public static ProblemsException Of(string file, ComplexityResult result)
    {
        var diagnostics = result.Diagnostics;
        return result.State switch
        {
            ComplexityState.Disconnected => ComputeProblem.Undefined(
                file, "disconnected", $"{diagnostics.Components.Count} components",
                $"the table falls into parts that share no activity ({string.Join("; ", diagnostics.Components.Select((part, at) => $"component {at + 1}: {Named(part)}"))}), so any order between them would be arbitrary; compute each on its own scale with --variant per-component"),
            ComplexityState.NearTied => ComputeProblem.Undefined(
                file, "near-tied", string.Create(CultureInfo.InvariantCulture, $"eigenvalues {diagnostics.SecondEigenvalue:R} and {diagnostics.ThirdEigenvalue:R}"),
                "the second and third eigenvalue are so near each other that the index would turn with the last digit of the data; add regions or activities, or change --threshold"),
            ComplexityState.AllEqual => ComputeProblem.Undefined(
                file, "all-equal", "", "all regions are equal in the index, so it cannot be brought to a standard deviation of 1"),
            ComplexityState.NotConverged => ComputeProblem.Undefined(
                file, "not-converged", string.Create(CultureInfo.InvariantCulture, $"residual {diagnostics.Residual:0.0e+0}"), "the iteration did not reach its accuracy; please report the table"),
            _ => ComputeProblem.Undefined(
                file, "too-few", "", "fewer than two regions or activities are present; there is nothing to compare"),
        };
    }

    /// <summary>Why no part of a table has an index, part by part.</summary>
    public static ProblemsException OfParts(string file, IReadOnlyList<ComplexityResult> parts) => parts.Count == 1 ? Of(file, parts[0]) : ComputeProblem.Undefined(
        file, "no-part-has-an-index", $"{parts.Count} components",
        $"no part has an index: {string.Join("; ", parts.Select((part, at) => $"component {at + 1} ({Named([.. part.Diagnostics.Components.SelectMany(regions => regions)])}) is {Words.Of(part.State)}"))}; a part needs two regions and two activities or more that are not all alike");

    private static string Named(IReadOnlyList<string> labels) =>
        string.Join(", ", labels.Take(MostLabels)) + (labels.Count > MostLabels ? $" and {labels.Count - MostLabels} more" : "");
}
