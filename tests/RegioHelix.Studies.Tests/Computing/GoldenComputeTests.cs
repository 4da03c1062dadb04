using System.Collections.Concurrent;
using RegioHelix.Studies.Computing;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>The command reproduces every comparable number of the other packages, to the digits that they print.</summary>
public sealed class GoldenComputeTests
{
    private static readonly ConcurrentDictionary<string, Lazy<ComputedResult>> Computed = new(StringComparer.Ordinal);

    public static TheoryData<int> Lines => [.. Sweep.Part([.. Enumerable.Range(0, GoldenLines.Covered.Count)], 3)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reproduces(int at)
    {
        var line = GoldenLines.Covered[at];
        var inputs = GoldenOutput.All().Where(one => one.Output == line.Output).Select(one => one.Input).ToList();
        Assert.NotEmpty(inputs);
        var differences = inputs.Select(input => Differs(line, input)).Where(difference => difference.Length > 0).ToList();
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    [Fact]
    public void Every_output_is_claimed_or_its_absence_explained()
    {
        var outputs = GoldenOutput.All().Select(one => one.Output).Distinct().ToList();
        var claimed = GoldenLines.Covered.Select(line => line.Output).Concat(GoldenLines.NotCovered.Keys).ToHashSet();
        Assert.Equal(outputs.Order(), claimed.Order());
    }

    // Several packages print the same figures; each is computed once.
    private static ComputedResult Run(ComputeRequest request, string input)
    {
        var settings = ComputeSettings.Of(ComputeCatalogue.Get(request.Measure), request);
        var key = $"{input} {request.Measure} {settings.Variant} {string.Join(' ', settings.Settled)}";
        return Computed.GetOrAdd(key, _ => new(() => ComputeStudy.Run(request))).Value;
    }

    private static string Differs(GoldenLine line, string input)
    {
        var golden = GoldenOutput.Read(input, line.Output);
        if (golden.IsError)
            return "";
        try
        {
            var result = Run(Request(line, input), input);
            if (line.Refused.TryGetValue(input, out var rule))
                return $"{line} on {input} was not refused as {rule}";
            var table = GoldenInputs.Table(input == "plants" ? "tiny" : input);
            var difference = GoldenComparison.Of(line, golden, LabelsOf(line, input), table, result);
            return line.Wrong.TryGetValue(input, out var error)
                ? difference.Length > 0 ? "" : $"{line} on {input} was to differ, because {error}"
                : difference.Length == 0 ? "" : $"{line} on {input}: {difference}";
        }
        catch (ProblemsException problems) when (line.Refused.TryGetValue(input, out var rule) && problems.Problems[0].Rule == rule)
        {
            return "";
        }
        catch (ProblemsException problems)
        {
            return $"{line} on {input} was refused: {problems.Message}";
        }
    }

    private static string[] LabelsOf(GoldenLine line, string input) => input == "plants" ? [] : GoldenOutput.Read(input, IsOfActivities(line) ? "formula_activity_indices" : "formula_region_indices").Rows;

    private static bool IsOfActivities(GoldenLine line) => !line.Options.Contains("of=region", StringComparison.Ordinal) && IsOfActivitiesUnlessSaid(line);

    private static bool IsOfActivitiesUnlessSaid(GoldenLine line) => line.Options.Contains("of=activity", StringComparison.Ordinal)
        || ComputeCatalogue.Get(line.Measure) is var measure && (measure.Shape == ResultShape.Activities || measure.Defaults.GetValueOrDefault("of") == "activity");

    private static ComputeRequest Request(GoldenLine line, string input)
    {
        var options = line.Options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        options.Remove("variant", out var variant);
        options.Remove("as", out var convention);
        var request = GoldenInputs.Request(line.Measure, input, variant ?? VariantOf(line.Measure, convention), options) with { Variant = variant, Convention = convention, Options = options };
        return line.IsOfPositive ? request with { Tables = [GoldenInputs.Positive(input)] } : request;
    }

    private static string? VariantOf(string measure, string? convention) =>
        convention is null ? null : PackagePresets.Get(convention).For(ComputeCatalogue.Get(measure), null).Variant;
}
