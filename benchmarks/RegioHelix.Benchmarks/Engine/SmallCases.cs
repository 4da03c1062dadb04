using BenchmarkDotNet.Attributes;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Engine;

/// <summary>The small cases of the engine under BenchmarkDotNet, with what they allocate and how they spread.</summary>
[InProcess]
[MemoryDiagnoser]
public class SmallCases
{
    private readonly RegionActivityTable table = GeneratedRegions.Table(240, 600, seed: 1);
    private readonly (int[] Entities, int[] Activities) records = GeneratedRegions.Records(1_000_000, 5000, seed: 2);
    private readonly string[] labels = GeneratedRegions.Labels("A", 5000);
    private readonly TableDraws draws;

    /// <summary>Prepares the draws.</summary>
    public SmallCases() => draws = TableDraws.From(table, new(1000));

    /// <summary>240 regions by 600 activities, in which numbers density is added up.</summary>
    /// <param name="precision">In which numbers.</param>
    [Benchmark]
    [Arguments(DensityPrecision.Full)]
    [Arguments(DensityPrecision.Reduced)]
    public ComplexityState Pipeline(DensityPrecision precision)
    {
        var pipeline = EnginePipeline.From(table, precision);
        _ = pipeline.Density;
        return pipeline.Complexity.State;
    }

    /// <summary>A thousand Poisson draws with presence, complexity, density and quadrants.</summary>
    [Benchmark]
    public PipelineBands Draws() => PipelineBands.From(draws, new(Intervals: DensityIntervals.None));

    /// <summary>Co-occurrence of 5,000 activities from a million records.</summary>
    [Benchmark]
    public CoOccurrence Records() => CoOccurrence.FromRecords(records.Entities, records.Activities, labels);
}
