using System.Globalization;
using RegioHelix.Import.Reading;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Simulated;

/// <summary>
/// Invented figures on the real map: persons employed in the 68 NACE divisions of the market economy in the 276 NUTS 2013 regions
/// of the EU28, 2008 to 2019, from a seed. The landmark figures of 2014 are met exactly; everything else is drawn and says nothing
/// about the real region. The same seed gives the same figures on every machine. See <c>docs/data/simulated.md</c>.
/// </summary>
public sealed class SimulatedEurope
{
    /// <summary>The dataset's code.</summary>
    public const string Dataset = "simulated";

    /// <summary>The seed that is taken where none is given.</summary>
    public const int DefaultSeed = 2015;

    /// <summary>Raised whenever the same seed gives other figures than before.</summary>
    public const int RecipeVersion = 1;

    /// <summary>The first year.</summary>
    public const int FirstYear = YearPaths.First;

    /// <summary>The last year.</summary>
    public const int LastYear = YearPaths.Last;

    /// <summary>The year in which the landmarks are met.</summary>
    public const int LandmarkYear = BaseYear.Year;

    /// <summary>The only indicator; its unit is <c>PER</c>.</summary>
    public const string PersonsEmployed = "persons_employed";

    private readonly StylisedEurope europe;
    private readonly long[][] tables;
    private readonly bool[] withheld;

    private SimulatedEurope(int seed)
    {
        Seed = seed;
        europe = StylisedEurope.Load(seed);
        Truth = TruthPlanting.From(europe, seed);
        var baseYear = BaseYear.From(europe, Truth, seed);
        withheld = Withholding.From(europe, Truth, baseYear, seed);
        tables = YearPaths.From(europe, Truth, baseYear, withheld, seed);
    }

    /// <summary>The seed.</summary>
    public int Seed { get; }

    /// <summary>What was planted.</summary>
    public SimulatedTruth Truth { get; }

    /// <summary>The regions, ordered by code.</summary>
    public IReadOnlyList<string> Regions => europe.Regions;

    /// <summary>The divisions, ordered by code.</summary>
    public IReadOnlyList<string> Activities => europe.Activities;

    /// <summary>All that is needed to make the same figures again, in a line: what a snapshot keeps.</summary>
    public string Recipe => string.Create(CultureInfo.InvariantCulture, $"{Dataset} recipe={RecipeVersion} seed={Seed}");

    /// <summary>Makes the figures of a seed.</summary>
    public static SimulatedEurope Generate(int seed = DefaultSeed) => new(seed);

    /// <summary>Persons employed, withheld or not.</summary>
    /// <exception cref="KeyNotFoundException">No such region or activity.</exception>
    public long GetPersons(string region, string activity, int year)
    {
        if (year is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"the simulated years are {FirstYear} to {LastYear}");
        return tables[year - FirstYear][Cell(europe.RegionIndex[region], europe.ActivityIndex[activity])];
    }

    /// <summary>True where the cell is pushed as confidential, without its value.</summary>
    public bool IsWithheld(string region, string activity) => withheld[Cell(europe.RegionIndex[region], europe.ActivityIndex[activity])];

    /// <summary>
    /// Pushes every cell, flagged simulated: countries first, then regions; of each its sections, then its divisions. Sections and countries
    /// are sums over all divisions and regions, the withheld ones included, so that bounds of those can be had from them.
    /// </summary>
    public void Push(ICellSink sink)
    {
        var line = 0L;
        foreach (var country in Enumerable.Range(0, Regions.Count).GroupBy(region => Regions[region][..2]))
            PushTerritory(sink, country.Key, [.. country], ref line);
        for (var region = 0; region < Regions.Count; region++)
            PushTerritory(sink, Regions[region], [region], ref line);
    }

    private void PushTerritory(ICellSink sink, string code, int[] regions, ref long line)
    {
        // S95 is one division of its section: without the others the section has no total.
        foreach (var section in Enumerable.Range(0, Activities.Count).Where(activity => Activities[activity][0] != 'S').GroupBy(activity => Activities[activity][..1]))
            PushSeries(sink, new SeriesKey(code, section.Key, PersonsEmployed, "PER", ""), regions, [.. section], hidden: false, ++line);
        for (var activity = 0; activity < Activities.Count; activity++)
            PushSeries(sink, new SeriesKey(code, Activities[activity], PersonsEmployed, "PER", ""), regions, [activity], IsHidden(regions, activity), ++line);
    }

    // A country's cell is hidden where it would give away the only hidden cell of its regions.
    private bool IsHidden(int[] regions, int activity) => regions.Count(region => withheld[Cell(region, activity)]) == 1;

    private void PushSeries(ICellSink sink, in SeriesKey key, int[] regions, int[] activities, bool hidden, long line)
    {
        var series = sink.Series(key, line);
        for (var year = FirstYear; year <= LastYear; year++)
            if (hidden)
                sink.Cell(series, year, null, ObservationFlags.Simulated | ObservationFlags.Confidential, line, year - FirstYear + 2);
            else
                sink.Cell(series, year, Sum(tables[year - FirstYear], regions, activities), ObservationFlags.Simulated, line, year - FirstYear + 2);
    }

    private long Sum(long[] table, int[] regions, int[] activities)
    {
        var sum = 0L;
        foreach (var region in regions)
            foreach (var activity in activities)
                sum += table[Cell(region, activity)];
        return sum;
    }

    private int Cell(int region, int activity) => (region * europe.Activities.Count) + activity;
}
