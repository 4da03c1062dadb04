using RegioHelix.Analytics.Draws;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Evaluation.Simulation;

/// <summary>How the outcomes of an invented panel move.</summary>
public enum PanelShape
{
    /// <summary>A common path and two factors that each unit follows in its own measure: the model under which synthetic control is usually studied (Abadie, Diamond and Hainmueller 2010, JASA 105(490), section 2).</summary>
    Factors,

    /// <summary>A common path and a deviation of each unit that dies out slowly: autoregression of 0.8.</summary>
    Autoregressive,

    /// <summary>A line of its own for each unit.</summary>
    Trends,
}

/// <summary>Where the treated unit stands among the others.</summary>
public enum TreatedPlace
{
    /// <summary>Anywhere: drawn as all others.</summary>
    Among,

    /// <summary>Chosen because it did well: of all units the third in its rise before treatment, as a policy may choose.</summary>
    Selected,

    /// <summary>Beyond all others: it goes a way that no mix of them goes.</summary>
    Beyond,
}

/// <summary>
/// An invented panel of which the truth is known: the first unit is treated from a period on and gains a constant effect. The chance differences within a unit have a standard deviation of 1,
/// so that an effect is counted in them. The same seed gives the same panel everywhere.
/// </summary>
/// <param name="Panel">The outcome; the first unit is the treated one.</param>
/// <param name="Since">The first period under treatment.</param>
/// <param name="Effect">What was planted.</param>
public sealed record SimulatedPanel(RegionPanel Panel, int Since, double Effect)
{
    private const int FirstYear = 2001;
    private const double Persistence = 0.8;

    /// <summary>Name of the treated unit.</summary>
    public string Treated => Panel.Units[0];

    /// <summary>Draws a panel.</summary>
    /// <param name="shape">How outcomes move.</param>
    /// <param name="place">Where the treated unit stands.</param>
    /// <param name="seed">Of every draw.</param>
    /// <param name="units">Units, the treated one among them; four or more.</param>
    /// <param name="before">Periods before treatment, two or more.</param>
    /// <param name="after">Periods under treatment, one or more.</param>
    /// <param name="effect">Added to the treated unit under treatment.</param>
    public static SimulatedPanel From(PanelShape shape, TreatedPlace place, int seed, int units = 40, int before = 14, int after = 6, double effect = 0)
    {
        var random = SplitMix64.Of(seed, (int)shape, (int)place, units, before, after);
        var (periods, paths) = (before + after, Paths(random, shape, before + after));
        double[][] rows = [.. Enumerable.Range(0, units).Select(unit => Row(random, shape, paths, unit == 0 && place == TreatedPlace.Beyond))];
        if (place == TreatedPlace.Selected)
        {
            var third = Enumerable.Range(0, units).OrderByDescending(unit => rows[unit][before - 1] - rows[unit][0]).ElementAt(2);
            (rows[0], rows[third]) = (rows[third], rows[0]);
        }
        for (var time = before; time < periods; time++)
            rows[0][time] += effect;
        return new(new RegionPanel([.. Enumerable.Range(0, units).Select(unit => $"U{unit:00}")], [.. Enumerable.Range(FirstYear, periods)], rows.SelectMany(row => row).ToArray()), FirstYear + before, effect);
    }

    private static double[] Row(SplitMix64 random, PanelShape shape, double[][] paths, bool beyond)
    {
        var (first, second, level) = (random.NextFraction(), random.NextFraction(), 100 + (20 * (random.NextFraction() - 0.5)));
        if (beyond)
            (first, second) = (2.5, -1.5);
        var (own, deviation, values) = (0.0, Normal(random), new double[paths[0].Length]);
        for (var time = 0; time < values.Length; time++)
        {
            var noise = Normal(random);
            deviation = shape == PanelShape.Autoregressive ? (Persistence * deviation) + (Math.Sqrt(1 - (Persistence * Persistence)) * noise) : noise;
            // Where no paths are shared that a unit could follow too far, it goes one of its own.
            own += beyond && shape == PanelShape.Autoregressive ? 3 * Normal(random) : 0;
            values[time] = level + paths[0][time] + (first * paths[1][time]) + (second * paths[2][time]) + deviation + own;
        }
        return values;
    }

    // The common path, and two that each unit follows in its own measure.
    private static double[][] Paths(SplitMix64 random, PanelShape shape, int periods)
    {
        var paths = new double[3][];
        for (var path = 0; path < paths.Length; path++)
        {
            paths[path] = new double[periods];
            for (var time = 1; time < periods; time++)
                paths[path][time] = paths[path][time - 1] + Step(random, shape, path);
        }
        return paths;
    }

    private static double Step(SplitMix64 random, PanelShape shape, int path) => (shape, path) switch
    {
        (_, 0) => 1 + Normal(random),
        (PanelShape.Factors, _) => 1.5 * Normal(random),
        (PanelShape.Trends, 1) => 1.5,
        _ => 0,
    };

    // Box and Muller 1958, Annals of Mathematical Statistics 29(2).
    private static double Normal(SplitMix64 random) => Math.Sqrt(-2 * Math.Log(1 - random.NextFraction())) * Math.Cos(2 * Math.PI * random.NextFraction());
}
