namespace RegioHelix.Import.Simulated;

/// <summary>
/// The table of 2014: a drawn mix a region, fitted to the totals of regions and activities (iterative proportional fitting,
/// Deming and Stephan 1940) around the fixed cells, then made whole without leaving the totals.
/// </summary>
internal static class BaseYear
{
    public const int Year = 2014;
    private const int Sweeps = 80;

    // Standard deviations of the logarithm of a quotient: what a region has of a group, and what a cell adds on its own.
    private const double GroupSpread = 0.35;
    private const double GroupedSpread = 0.25;
    private const double LocalSpread = 0.12;
    private const double ClusterLift = 1.15;
    private const double ClusterSpread = 0.15;
    private const double EventGroupSink = -0.5;

    // Landmark regions are kept near Europe's mix, so that the simulation says nothing about them but the landmarks.
    private const double LandmarkCalm = 0.4;

    // Sparse activities and very small cells are zero in part of the regions.
    private const double PatchyZeros = 0.35;
    private const double SmallZeros = 0.25;
    private const double SmallCell = 30;

    /// <summary>Persons employed by region and activity, row-major.</summary>
    public static long[] From(StylisedEurope europe, SimulatedTruth truth, int seed)
    {
        var pinned = Pin(europe, truth);
        var weights = Draw(europe, truth, pinned, seed);
        Fit(europe, pinned, weights);
        return WholeTable.From(weights, pinned, europe.RegionTotals, europe.ActivityTotals);
    }

    private static long?[] Pin(StylisedEurope europe, SimulatedTruth truth)
    {
        var pinned = new long?[europe.Regions.Count * europe.Activities.Count];
        foreach (var ((region, activity), persons) in europe.Landmarks)
            pinned[(region * europe.Activities.Count) + activity] = persons;
        foreach (var planted in truth.Events)
        {
            var (region, activity) = (europe.RegionIndex[planted.Region], europe.ActivityIndex[planted.Activity]);
            pinned[(region * europe.Activities.Count) + activity] = (long)Math.Round(EventPath.Quotient(planted, Year) * europe.Expected(region, activity));
        }
        return pinned;
    }

    private static double[] Draw(StylisedEurope europe, SimulatedTruth truth, long?[] pinned, int seed)
    {
        var random = new SeededRandom(seed, "mix of 2014");
        var eventGroups = truth.Events.Where(planted => planted.Kind != PlantedEventKind.RelatedEntry).Select(planted => new PlantedCluster(planted.Region, planted.Group)).ToHashSet();
        var weights = new double[pinned.Length];
        for (var region = 0; region < europe.Regions.Count; region++)
        {
            var name = europe.Regions[region];
            var calm = europe.LandmarkRegions.Contains(region) ? LandmarkCalm : 1;
            var lift = truth.Groups.ToDictionary(group => group.Code, group => calm * GroupSpread * random.Normal());
            foreach (var group in truth.Groups)
                lift[group.Code] = truth.HasCluster(name, group.Code) ? ClusterLift + (0.5 * Math.Abs(lift[group.Code]))
                    : eventGroups.Contains(new PlantedCluster(name, group.Code)) ? EventGroupSink
                    : lift[group.Code];
            for (var activity = 0; activity < europe.Activities.Count; activity++)
            {
                var group = truth.FindGroup(europe.Activities[activity]);
                var strong = group is not null && truth.HasCluster(name, group.Code);
                var own = random.Normal() * calm * (group is null ? LocalSpread : strong ? ClusterSpread : GroupedSpread);
                var expected = europe.Expected(region, activity);
                var zero = random.Uniform() < Zeros(region, activity) && !strong;
                var cell = (region * europe.Activities.Count) + activity;
                weights[cell] = pinned[cell] is { } persons ? persons
                    : zero ? 0
                    : expected * PortableExponential.Of(own + (group is null ? 0 : lift[group.Code])) * Presence(region, activity);
            }
        }
        return weights;

        double Presence(int region, int activity) =>
            europe.LandmarkRegions.Contains(region) && europe.Patchy.Contains(activity) ? 1 - PatchyZeros : 1;

        // A landmark region has of every activity what is left where others have none: a zero there would be a statement too.
        double Zeros(int region, int activity) =>
            europe.LandmarkRegions.Contains(region) ? 0
            : europe.Patchy.Contains(activity) ? PatchyZeros
            : europe.Expected(region, activity) < SmallCell ? SmallZeros
            : 0;
    }

    private static void Fit(StylisedEurope europe, long?[] pinned, double[] weights)
    {
        var (regions, activities) = (europe.Regions.Count, europe.Activities.Count);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var activity = 0; activity < activities; activity++)
                Scale(activity, activities, regions, europe.ActivityTotals[activity]);
            for (var region = 0; region < regions; region++)
                Scale(region * activities, 1, activities, europe.RegionTotals[region]);
        }

        // Brings the free cells of one line to what the fixed ones leave of its total.
        void Scale(int first, int stride, int count, long total)
        {
            double free = 0, kept = 0;
            for (var i = 0; i < count; i++)
            {
                var cell = first + (i * stride);
                if (pinned[cell] is { } persons)
                    kept += persons;
                else
                    free += weights[cell];
            }
            var factor = (total - kept) / free;
            for (var i = 0; i < count; i++)
                if (pinned[first + (i * stride)] is null)
                    weights[first + (i * stride)] *= factor;
        }
    }
}
