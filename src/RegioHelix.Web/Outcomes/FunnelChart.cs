using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Outcomes;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Web.Outcomes;

/// <summary>A funnel as its module draws it: what both say, what one side alone says, and what those could add who did not answer, with the benchmark where it belongs.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Layers">The three layers, each a count a step; 0 where it is not told.</param>
/// <param name="Texts">What is said of each step.</param>
/// <param name="Benchmark">Where the benchmark lies on the count's axis.</param>
/// <param name="BenchmarkStep">Of which step, from 0.</param>
/// <param name="BenchmarkName">What it is called.</param>
public sealed record FunnelChart(IReadOnlyList<string> Steps, IReadOnlyList<FunnelLayer> Layers, IReadOnlyList<string> Texts, double Benchmark, int BenchmarkStep, string BenchmarkName)
{
    // As a step piles them up.
    private static readonly string[] LayerNames = ["LayerBoth", "LayerOne", "LayerSilent"];

    /// <summary>Lines up a wave.</summary>
    public static FunnelChart Of(OutcomeReport report, WaveFunnel wave, IStringLocalizer<OutcomeTexts> texts)
    {
        var format = FigureText.FormatOf(CultureInfo.CurrentUICulture);
        return new(
            [.. wave.Steps.Select(step => texts["Step." + step.Step].Value)],
            [.. LayerNames.Select((layer, at) => new FunnelLayer(texts[layer], [.. wave.Steps.Select(step => step.Pile()[at])]))],
            [.. wave.Steps.Select(step => step.Either is { } either ? texts["StepText", either, step.Both is { } both ? both.ToString(format) : texts["TooFew", report.Least].Value, step.Open ?? 0].Value : texts["TooFew", report.Least].Value)],
            report.CountAtBenchmark(), wave.Steps.Select(step => step.Step).ToList().IndexOf(OutcomeStep.JointWork), texts["BenchmarkName", report.Benchmark.PerHundred]);
    }
}

/// <summary>A layer of the funnel.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Values">A count a step.</param>
public sealed record FunnelLayer(string Name, IReadOnlyList<int> Values);
