using System.Numerics;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// The pipeline over plain numbers, for many tables of one size: location quotient at a threshold, presence, co-occurrence, proximity (the smaller
/// conditional probability), relatedness density without the own activity, complexity of regions and activities. Its memory is kept from run to run:
/// one workspace a thread, results read before the next run. The same figures as the measures give one by one; in single precision the density alone differs.
/// </summary>
/// <typeparam name="T">Double, or single precision, of proximity and density.</typeparam>
internal sealed class PipelineWorkspace<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private readonly PlainSums sums;
    private readonly QuotientBits quotients;
    private readonly BitRows present;
    private readonly PresenceLists lists;
    private readonly CountTriangle counts;
    private readonly ProximityTiles<T> proximity;
    private readonly ComplexityWork complexity;
    private readonly PresenceParts parts;
    private readonly EigenAccuracy accuracy;

    /// <summary>Memory for tables of one size.</summary>
    /// <param name="regions">Rows.</param>
    /// <param name="activities">Columns.</param>
    /// <param name="accuracy">Of the complexity index.</param>
    public PipelineWorkspace(int regions, int activities, EigenAccuracy accuracy)
    {
        (Regions, Activities, this.accuracy) = (regions, activities, accuracy);
        sums = new(regions, activities);
        quotients = new(activities);
        present = new(regions, activities);
        lists = new(regions, activities);
        counts = new(activities, regions);
        proximity = new(counts, OwnActivity.Excluded);
        complexity = new(regions, activities);
        parts = new(activities);
        Density = new T[(long)regions * activities];
    }

    /// <summary>Rows.</summary>
    public int Regions { get; }

    /// <summary>Columns.</summary>
    public int Activities { get; }

    /// <summary>The threshold of the location quotient.</summary>
    public double Threshold { get; init; } = 1;

    /// <summary>Whether the threshold itself is enough.</summary>
    public ThresholdRule Rule { get; init; } = ThresholdRule.AtOrAbove;

    /// <summary>Conventions of the complexity index.</summary>
    public ComplexitySettings Settings { get; init; } = new();

    /// <summary>How many cores a run uses; one, where runs go side by side.</summary>
    public Cores Cores { get; init; } = Cores.One;

    /// <summary>Relatedness density, row-major, 0 to 1; NaN for an activity that is related to no other.</summary>
    public T[] Density { get; }

    /// <summary>Computed, or why there is no complexity index; the rest is there all the same.</summary>
    public ComplexityState State { get; private set; }

    /// <summary>The regions' complexity, NaN for one without activities; to be read only where <see cref="State"/> is computed.</summary>
    public ReadOnlySpan<double> RegionComplexity => complexity.Regions;

    /// <summary>The activities' complexity, NaN for one that no region has; to be read only where <see cref="State"/> is computed.</summary>
    public ReadOnlySpan<double> ActivityComplexity => complexity.Activities;

    /// <summary>Second and third eigenvalue, residual, steps and the correlation with diversity.</summary>
    public ComplexityWork Complexity => complexity;

    /// <summary>Row, column and total sums of the last table.</summary>
    public PlainSums Sums => sums;

    /// <summary>Which activities each region is specialised in, as bits.</summary>
    public BitRows Present => present;

    /// <summary>The same as lists.</summary>
    public PresenceLists Lists => lists;

    /// <summary>In how many regions two activities are present together.</summary>
    public CountTriangle Counts => counts;

    /// <summary>Computes everything of a table.</summary>
    /// <param name="values">Regions by activities, row-major, finite and 0 or more.</param>
    /// <exception cref="ArgumentException">A wrong number of values, or a value that is negative or not finite.</exception>
    public void Run(double[] values)
    {
        RunPresence(values);
        RunDensity();
        RunComplexity();
    }

    /// <summary>Computes sums and presence alone.</summary>
    /// <param name="values">Regions by activities, row-major, finite and 0 or more.</param>
    /// <exception cref="ArgumentException">A wrong number of values, or a value that is negative or not finite.</exception>
    public void RunPresence(double[] values)
    {
        if (values.Length != Density.Length)
            throw new ArgumentException($"{Regions} regions by {Activities} activities need {Density.Length} values, not {values.Length}", nameof(values));
        sums.Fill(values, Cores);
        if (!sums.IsSound)
            throw new ArgumentException("a value is negative or not finite; allowed are finite values of 0 or more", nameof(values));
        quotients.Fill(values, sums, Threshold, Rule, present, Cores);
        lists.Fill(present, Cores);
    }

    /// <summary>Computes co-occurrence and density of the presence last computed.</summary>
    public void RunDensity()
    {
        PairCounting.Fill(present, lists, counts, Cores);
        DensityTiles<T>.Fill(lists, proximity, Density, Cores);
    }

    /// <summary>Computes the complexity index of the presence last computed.</summary>
    public void RunComplexity() => State = parts.AreOne(present)
        ? complexity.Find(lists, Settings, accuracy, Cores)
        : ComplexityState.Disconnected;
}
