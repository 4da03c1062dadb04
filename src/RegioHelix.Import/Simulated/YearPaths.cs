namespace RegioHelix.Import.Simulated;

/// <summary>
/// Carries the table of 2014 to the other years: a path a country with its dip of 2009, a trend a region, a trend an activity,
/// and a drift a cell. Then the planted events are written in, and every other published cell is held on its side of the threshold,
/// so that the planted crossings are the only ones.
/// </summary>
internal static class YearPaths
{
    public const int First = 2008;
    public const int Last = 2019;
    private const int SettlingRounds = 12;

    // How far from the threshold a cell is set that would have crossed it.
    private const double Margin = 0.003;

    /// <summary>Tables by year from <see cref="First"/>, row-major; that of 2014 is the one given.</summary>
    public static long[][] From(StylisedEurope europe, SimulatedTruth truth, long[] baseYear, bool[] withheld, int seed)
    {
        var paths = new Paths(europe, seed);
        var drift = Drift(europe, baseYear, seed);
        var aims = Aims(europe, truth, baseYear, withheld);
        var tables = new long[Last - First + 1][];
        for (var year = First; year <= Last; year++)
        {
            tables[year - First] = year == BaseYear.Year ? baseYear : Carry(europe, baseYear, paths, drift, year);
            if (year != BaseYear.Year)
                Settle(europe.Activities.Count, tables[year - First], withheld, aims, year);
        }
        return tables;
    }

    private static long[] Carry(StylisedEurope europe, long[] baseYear, Paths paths, double[] drift, int year)
    {
        var table = new long[baseYear.Length];
        var activities = europe.Activities.Count;
        for (var region = 0; region < europe.Regions.Count; region++)
        {
            var regional = paths.Region(region, year);
            for (var activity = 0; activity < activities; activity++)
            {
                var cell = (region * activities) + activity;
                var factor = regional * paths.Activity(activity, year) * (1 + (drift[cell] * (year - BaseYear.Year)));
                table[cell] = (long)Math.Round(baseYear[cell] * factor);
            }
        }
        return table;
    }

    // Relative change a year. Quotients far from 1 may wander; one near 1 keeps its side.
    private static double[] Drift(StylisedEurope europe, long[] baseYear, int seed)
    {
        var random = new SeededRandom(seed, "drift");
        var drift = new double[baseYear.Length];
        for (var cell = 0; cell < drift.Length; cell++)
        {
            var distance = Math.Abs((baseYear[cell] / europe.Expected(cell / europe.Activities.Count, cell % europe.Activities.Count)) - 1);
            drift[cell] = 0.012 * random.Normal() * Math.Min(1, 1.5 * distance);
        }
        return drift;
    }

    // What each published cell is held to: the path of its planted event, or its side of the threshold in 2014.
    private static (PlantedEvent? Planted, bool Specialised)[] Aims(StylisedEurope europe, SimulatedTruth truth, long[] baseYear, bool[] withheld)
    {
        var totals = new PublishedTotals(europe.Activities.Count, baseYear, withheld);
        var aims = new (PlantedEvent? Planted, bool Specialised)[baseYear.Length];
        for (var cell = 0; cell < aims.Length; cell++)
            aims[cell].Specialised = baseYear[cell] >= totals.Expected(cell);
        foreach (var planted in truth.Events)
            aims[(europe.RegionIndex[planted.Region] * europe.Activities.Count) + europe.ActivityIndex[planted.Activity]].Planted = planted;
        return aims;
    }

    // A cell's quotient depends on totals that hold the cell itself: a few rounds settle it.
    private static void Settle(int activities, long[] table, bool[] withheld, (PlantedEvent? Planted, bool Specialised)[] aims, int year)
    {
        var totals = new PublishedTotals(activities, table, withheld);
        for (var round = 0; round < SettlingRounds; round++)
        {
            var changed = false;
            for (var cell = 0; cell < table.Length; cell++)
                if (!withheld[cell] && Aim(aims[cell], table[cell], totals.Expected(cell), year) is var aim && aim != table[cell])
                {
                    totals.Add(cell, aim - table[cell]);
                    table[cell] = aim;
                    changed = true;
                }
            if (!changed)
                return;
        }
    }

    private static long Aim((PlantedEvent? Planted, bool Specialised) aim, long persons, double expected, int year) => aim switch
    {
        ({ } planted, _) => (long)Math.Round(EventPath.Quotient(planted, year) * expected),
        (null, true) when persons < expected => (long)Math.Ceiling((SimulatedTruth.Threshold + Margin) * expected),
        (null, false) when persons >= expected => (long)Math.Floor((SimulatedTruth.Threshold - Margin) * expected),
        _ => persons,
    };

    /// <summary>Levels relative to 2014.</summary>
    private sealed class Paths
    {
        private readonly double[][] regions;
        private readonly double[][] activities;

        public Paths(StylisedEurope europe, int seed)
        {
            var random = new SeededRandom(seed, "growth");
            var countries = new Dictionary<string, double[]>(StringComparer.Ordinal);
            regions = new double[europe.Regions.Count][];
            for (var region = 0; region < regions.Length; region++)
            {
                var country = europe.Regions[region][..2];
                if (!countries.TryGetValue(country, out var national))
                    countries[country] = national = Country(random);
                regions[region] = [.. Trend(0.004 * random.Normal()).Select((level, year) => level * national[year])];
            }
            activities = [.. europe.Activities.Select(_ => Trend(0.009 * random.Normal()))];
        }

        public double Region(int region, int year) => regions[region][year - First];

        public double Activity(int activity, int year) => activities[activity][year - First];

        private static double[] Trend(double rate) =>
            [.. Enumerable.Range(First, Last - First + 1).Select(year => PortableExponential.Of(rate * (year - BaseYear.Year)))];

        private static double[] Country(SeededRandom random)
        {
            var growth = 0.008 + (0.005 * random.Normal());
            var dip = 0.01 + (0.05 * random.Uniform());
            var levels = new double[Last - First + 1];
            levels[0] = 1;
            for (var year = First + 1; year <= Last; year++)
                levels[year - First] = levels[year - First - 1] * (1 + (year == 2009 ? -dip : growth + (0.003 * random.Normal())));
            var reference = levels[BaseYear.Year - First];
            return [.. levels.Select(level => level / reference)];
        }
    }
}
