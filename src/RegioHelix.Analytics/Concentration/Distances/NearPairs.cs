namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>The pairs of plants that are within reach of each other, found once; relabelling plants does not change them.</summary>
internal sealed class NearPairs
{
    private readonly List<NearPair> pairs = [];

    public NearPairs(IReadOnlyList<PlacedPlant> plants, DistanceGrid grid)
    {
        // From west to east, only those less than the reach further east can be near.
        int[] eastwards = [.. Enumerable.Range(0, plants.Count).OrderBy(at => plants[at].X)];
        for (var one = 0; one < eastwards.Length; one++)
            for (var other = one + 1; other < eastwards.Length && plants[eastwards[other]].X - plants[eastwards[one]].X <= grid.Reach; other++)
            {
                var distance = PlantSelection.Distance(plants[eastwards[one]], plants[eastwards[other]]);
                if (grid.Reaching(distance) is var step && step <= grid.Steps)
                    pairs.Add(new(eastwards[one], eastwards[other], step, distance));
            }
    }

    public IReadOnlyList<NearPair> Each => pairs;
}

/// <summary>Two plants within reach.</summary>
/// <param name="One">The position of one.</param>
/// <param name="Other">The position of the other.</param>
/// <param name="Step">The first step of the grid that reaches.</param>
/// <param name="Distance">Their distance.</param>
internal readonly record struct NearPair(int One, int Other, int Step, double Distance);
