namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>What is done about neighbours that would lie outside the window.</summary>
public enum EdgeCorrection
{
    /// <summary>Nothing: K falls short near the edge, in data and simulations alike. REAT's <c>ripley</c>.</summary>
    None,

    /// <summary>A pair counts the more, the smaller the part of the window in which such a pair can lie. Ohser 1983, Mathematische Operationsforschung und Statistik 14.</summary>
    Translation,

    /// <summary>A neighbour counts the more, the less of the circle through it lies inside. Ripley 1977, Journal of the Royal Statistical Society B 39(2).</summary>
    Isotropic,
}

/// <summary>The rectangle in which places were looked for.</summary>
/// <param name="West">Its least X.</param>
/// <param name="South">Its least Y.</param>
/// <param name="East">Its largest X.</param>
/// <param name="North">Its largest Y.</param>
public sealed record PlaceWindow(double West, double South, double East, double North)
{
    /// <summary>Its area.</summary>
    public double Area => (East - West) * (North - South);

    internal double Shorter => Math.Min(East - West, North - South);

    internal bool Holds(in PlacedPlant plant) => plant.X >= West && plant.X <= East && plant.Y >= South && plant.Y <= North;

    /// <summary>The smallest rectangle around plants. It is a little smaller than the land that they were drawn from; give the land's own where it is known.</summary>
    /// <exception cref="ArgumentException">No plants.</exception>
    public static PlaceWindow Around(IReadOnlyList<PlacedPlant> plants) => plants.Count == 0
        ? throw new ArgumentException("there are no plants to put a window around", nameof(plants))
        : new(plants.Min(plant => plant.X), plants.Min(plant => plant.Y), plants.Max(plant => plant.X), plants.Max(plant => plant.Y));

    /// <summary>What a neighbour of a point counts for.</summary>
    internal double Weight(in PlacedPlant point, in PlacedPlant neighbour, double distance, EdgeCorrection edge) => edge switch
    {
        EdgeCorrection.None => 1,
        EdgeCorrection.Translation => Area / ((East - West - Math.Abs(point.X - neighbour.X)) * (North - South - Math.Abs(point.Y - neighbour.Y))),
        EdgeCorrection.Isotropic => 1 / Inside(point, distance),
        _ => throw new ArgumentOutOfRangeException(nameof(edge), edge, "unknown correction"),
    };

    // The part of a circle that is inside: each side that it crosses cuts off an arc, and arcs of adjacent sides may overlap in the corner.
    private double Inside(in PlacedPlant point, double distance)
    {
        if (distance == 0)
            return 1;
        var (west, east, south, north) = (Half(point.X - West, distance), Half(East - point.X, distance), Half(point.Y - South, distance), Half(North - point.Y, distance));
        var outside = (2 * (west + east + south + north)) - Corner(west, south) - Corner(west, north) - Corner(east, south) - Corner(east, north);
        return 1 - (outside / (2 * Math.PI));
    }

    private static double Half(double gap, double distance) => gap >= distance ? 0 : Math.Acos(Math.Max(0, gap) / distance);

    private static double Corner(double one, double other) => Math.Max(0, one + other - (Math.PI / 2));
}
